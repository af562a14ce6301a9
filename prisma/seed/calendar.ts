import {
  academicYearStart,
  addDays,
  addMonths,
  type IsoDate,
  startOfWeek,
  weekday,
} from '@/lib/dates/iso-date';

export type IntakeTerm = 'september' | 'january' | 'april';
export type HalfTerm = 'autumn_1' | 'autumn_2' | 'spring_1' | 'spring_2' | 'summer_1' | 'summer_2';

/** An intake as the DfE's schedules know it: the year in which its academic year began, and the term of the start. */
export interface Intake {
  year: number;
  term: IntakeTerm;
}

/**
 * The academic year around which everything in the demonstration is built. It turns over on 1 August, a month
 * early, so that the newest September intake is already registered and the one before last has completed.
 */
export function demonstrationYear(day: IsoDate): number {
  return academicYearStart(addMonths(day, 1));
}

/** Starts from June count as September, from November as January, from March as April. */
export function intakeOf(startsOn: IsoDate): Intake {
  const year = Number(startsOn.slice(0, 4));
  const month = Number(startsOn.slice(5, 7));
  if (month >= 6 && month <= 10) return { year, term: 'september' };
  if (month >= 11) return { year, term: 'january' };
  return { year: year - 1, term: month <= 2 ? 'january' : 'april' };
}

export function intakeStart({ year, term }: Intake): IsoDate {
  if (term === 'september') return `${year}-09-01`;
  if (term === 'january') return firstMondayFrom(`${year + 1}-01-04`);
  return addDays(easterSunday(year + 1), 15);
}

/** Two years of six terms after the start; the last day of the term. */
export function plannedEnd({ year, term }: Intake): IsoDate {
  if (term === 'september') return `${year + 2}-07-31`;
  if (term === 'january') return `${year + 2}-12-31`;
  return addDays(easterSunday(year + 3), -10);
}

export interface Week {
  monday: IsoDate;
  halfTerm: HalfTerm;
}

/** Mondays of the teaching weeks of an academic year, with the invented but likely holidays of a county in England. */
export function teachingWeeks(year: number): Week[] {
  const easter = easterSunday(year + 1);
  const holidays: [IsoDate, number][] = [
    [lastMondayOf(`${year}-10-31`), 1],
    [firstMondayFrom(`${year}-12-20`), 2],
    [firstMondayFrom(`${year + 1}-02-13`), 1],
    [startOfWeek(addDays(easter, -6)), 2],
    [lastMondayOf(`${year + 1}-05-31`), 1],
  ];
  const names: HalfTerm[] = ['autumn_1', 'autumn_2', 'spring_1', 'spring_2', 'summer_1', 'summer_2'];
  const weeks: Week[] = [];
  let part = 0;
  let monday = firstMondayFrom(`${year}-09-02`);
  const last = `${year + 1}-07-20`;
  while (monday <= last) {
    const holiday = holidays[part];
    if (holiday !== undefined && monday >= holiday[0]) {
      monday = addDays(holiday[0], 7 * holiday[1]);
      part += 1;
      continue;
    }
    weeks.push({ monday, halfTerm: names[Math.min(part, 5)] ?? 'summer_2' });
    monday = addDays(monday, 7);
  }
  return weeks;
}

/** The day of a module's teaching week, counted from the first week of its half-term; never a bank holiday. */
export function teachingDay(weeks: Week[], halfTerm: HalfTerm, week: number, day: number): IsoDate {
  const first = weeks.findIndex((candidate) => candidate.halfTerm === halfTerm);
  const chosen = weeks[Math.min(first + week - 1, weeks.length - 1)];
  if (first < 0 || chosen === undefined) throw new Error(`There is no ${halfTerm} in these weeks.`);
  const date = addDays(chosen.monday, day - 1);
  return isBankHoliday(date) ? addDays(date, 1) : date;
}

/** The next day from Monday to Friday, from the date itself. */
export function workingDayFrom(date: IsoDate): IsoDate {
  let day = date;
  while (weekday(day) > 5 || isBankHoliday(day)) day = addDays(day, 1);
  return day;
}

/** The days on which an event would surprise people most. */
export function isBankHoliday(date: IsoDate): boolean {
  const year = Number(date.slice(0, 4));
  const easter = easterSunday(year);
  return [
    `${year}-01-01`,
    addDays(easter, -2),
    addDays(easter, 1),
    firstMondayFrom(`${year}-05-01`),
    lastMondayOf(`${year}-05-31`),
    lastMondayOf(`${year}-08-31`),
    `${year}-12-25`,
    `${year}-12-26`,
  ].includes(date);
}

function firstMondayFrom(date: IsoDate): IsoDate {
  return addDays(date, (8 - weekday(date)) % 7);
}

function lastMondayOf(lastDay: IsoDate): IsoDate {
  return startOfWeek(lastDay);
}

// The anonymous Gregorian computus (Meeus, Jones, Butcher).
function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
