import { addDays, type IsoDate, startOfWeek, weekday } from '@/lib/dates/iso-date';
import type { HalfTerm } from '@/lib/events/types';
import { bankHolidayOn } from './bank-holidays';
import type { TeachingWeek, Term } from './types';

export const halfTerms = [
  'autumn_1',
  'autumn_2',
  'spring_1',
  'spring_2',
  'summer_1',
  'summer_2',
] as const satisfies readonly HalfTerm[];

/** 52 weeks: the same week days, which is how authorities move their terms from year to year. */
const aYearOfWeeks = 364;

/**
 * The terms of the years asked for. A year that nobody has published yet takes those of the nearest earlier year,
 * moved on by whole weeks and marked as assumed; without any earlier year it has none.
 */
export function termsFor(published: readonly Term[], academicYears: readonly number[]): Term[] {
  return academicYears.flatMap((year) => {
    const own = published.filter((term) => term.academicYear === year);
    if (own.length > 0) return [...own].sort(byStart);
    const earlier = Math.max(
      ...published.map(({ academicYear }) => academicYear).filter((known) => known < year),
    );
    return published
      .filter((term) => term.academicYear === earlier)
      .map((term) => ({
        ...term,
        academicYear: year,
        startsOn: addDays(term.startsOn, aYearOfWeeks * (year - earlier)),
        endsOn: addDays(term.endsOn, aYearOfWeeks * (year - earlier)),
        isAssumed: true,
      }))
      .sort(byStart);
  });
}

function byStart(one: Term, other: Term): number {
  return one.startsOn < other.startsOn ? -1 : 1;
}

export function termOn(terms: readonly Term[], date: IsoDate): Term | null {
  return terms.find((term) => term.startsOn <= date && date <= term.endsOn) ?? null;
}

export type NoSchool =
  | { reason: 'weekend' }
  | { reason: 'bank_holiday'; name: string }
  | { reason: 'holidays' };

/** Why there is no school on a day; null on a day on which there is. */
export function noSchoolOn(terms: readonly Term[], date: IsoDate): NoSchool | null {
  if (weekday(date) > 5) return { reason: 'weekend' };
  const bankHoliday = bankHolidayOn(date);
  if (bankHoliday !== null) return { reason: 'bank_holiday', name: bankHoliday };
  return termOn(terms, date) === null ? { reason: 'holidays' } : null;
}

export type TermSpan = Pick<Term, 'startsOn' | 'endsOn'>;

/** Without published terms every weekday that is no bank holiday counts. */
export function isSchoolDay(terms: readonly TermSpan[], day: IsoDate): boolean {
  if (weekday(day) > 5 || bankHolidayOn(day) !== null) return false;
  return terms.length === 0 || terms.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
}

/** The weeks of the terms in which there is at least one day of school, in order. */
export function teachingWeeksOf(terms: readonly Term[]): TeachingWeek[] {
  return [...terms].sort(byStart).flatMap((term) => {
    const weeks: TeachingWeek[] = [];
    for (let monday = startOfWeek(term.startsOn); monday <= term.endsOn; monday = addDays(monday, 7)) {
      if (!hasSchool(term, monday)) continue;
      const { academicYear, halfTerm, isAssumed } = term;
      weeks.push({ monday, academicYear, halfTerm, isAssumed, number: weeks.length + 1 });
    }
    return weeks;
  });
}

function hasSchool(term: Term, monday: IsoDate): boolean {
  return [0, 1, 2, 3, 4].some((offset) => noSchoolOn([term], addDays(monday, offset)) === null);
}
