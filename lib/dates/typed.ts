import { type IsoDate, isIsoDate } from './iso-date';

/** A date typed into three fields; null when it is no date of a calendar. */
export function dateOfParts(day: string, month: string, year: string): IsoDate | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}

/** The three fields of a date. */
export function partsOfDate(date: IsoDate | null): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = (date ?? '').split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}
