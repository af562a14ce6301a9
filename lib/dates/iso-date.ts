import { Temporal } from 'temporal-polyfill';

/** A calendar date without time, 'YYYY-MM-DD'. Such strings compare with < and >. */
export type IsoDate = string;

/** Prisma hands a `@db.Date` over as midnight UTC. */
export function fromDateColumn(value: Date): IsoDate;
export function fromDateColumn(value: Date | null): IsoDate | null;
export function fromDateColumn(value: Date | null): IsoDate | null {
  return value === null ? null : value.toISOString().slice(0, 10);
}

export function toDateColumn(date: IsoDate): Date;
export function toDateColumn(date: IsoDate | null): Date | null;
export function toDateColumn(date: IsoDate | null): Date | null {
  return date === null ? null : new Date(`${date}T00:00:00Z`);
}

/** Whether the text is a real calendar date in ISO form. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

export function addMonths(date: IsoDate, months: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The Monday of the week. */
export function startOfWeek(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekday(date));
}

/** The year in which the academic year of the date began: 1 September to 31 August. */
export function academicYearStart(date: IsoDate): number {
  const { year, month } = Temporal.PlainDate.from(date);
  return month >= 9 ? year : year - 1;
}

/** '2026/27', where room is short. */
export function academicYearLabel(startYear: number): string {
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`;
}

/** '2026 to 2027' */
export function academicYearInWords(startYear: number): string {
  return `${startYear} to ${startYear + 1}`;
}
