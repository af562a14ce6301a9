import type { IsoDate } from '@/lib/dates/iso-date';
import { schoolDayInWords } from '@/lib/school-days/labels';
import { covers } from '@/lib/school-days/rules';
import { bankHolidayOn } from '@/lib/terms/bank-holidays';
import { noSchoolOn } from '@/lib/terms/rules';
import type { DayMark, SchoolCalendar } from './view-types';

/** What is to be said of a day: a bank holiday, the school's holidays, or what the school entered for it. */
export function dayMarks({ terms, days }: SchoolCalendar, date: IsoDate): DayMark[] {
  const own = days
    .filter((day) => covers(day, date))
    .map((day): DayMark => ({ kind: day.kind, label: schoolDayInWords(day) }));
  const bankHoliday = bankHolidayOn(date);
  if (bankHoliday !== null) return [{ kind: 'bank_holiday', label: bankHoliday }, ...own];
  const inHolidays = isKnown(terms, date) && noSchoolOn(terms, date)?.reason === 'holidays';
  return inHolidays ? [{ kind: 'holidays', label: 'School holidays' }, ...own] : own;
}

/** Outside the years whose terms are known nobody can say what is a holiday. */
function isKnown(terms: SchoolCalendar['terms'], date: IsoDate): boolean {
  return (
    terms.some((term) => term.startsOn <= date) &&
    terms.some((term) => date <= term.endsOn) &&
    terms.length > 0
  );
}
