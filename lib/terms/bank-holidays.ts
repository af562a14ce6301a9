import Holidays from 'date-holidays';
import type { IsoDate } from '@/lib/dates/iso-date';

const england = new Holidays('GB', 'ENG', { types: ['public'] });
const known = new Map<number, ReadonlyMap<IsoDate, string>>();

/** Bank holidays of a calendar year in England with their names, substitute days included. */
export function bankHolidaysOf(year: number): ReadonlyMap<IsoDate, string> {
  const found = known.get(year);
  if (found !== undefined) return found;
  const days = new Map(england.getHolidays(year).map(({ date, name }) => [date.slice(0, 10), name]));
  known.set(year, days);
  return days;
}

/** The name of the bank holiday on that day; null on every other day. */
export function bankHolidayOn(date: IsoDate): string | null {
  return bankHolidaysOf(Number(date.slice(0, 4))).get(date) ?? null;
}
