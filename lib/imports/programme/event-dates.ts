import { formatDate } from '@/lib/dates/format';
import { academicYearStart, addDays, type IsoDate, weekday } from '@/lib/dates/iso-date';
import type { ModuleOfVersion } from './known';
import type { HalfTerm } from './words';

interface IntakeOfGroup {
  intakeYear: number;
  intakeTerm: 'september' | 'january' | 'april';
}

/** Induction conferences take place before the term in which an intake begins. */
const daysBefore = 92;
/** Extended training lasts longer than the programme's two years. */
const longestYears = 5;

const startOf = { september: '09-01', january: '01-01', april: '04-01' } as const;

/** First and last day on which an event of a programme year can lie; without a year, of the whole training. */
export function datesOfYear(
  { intakeYear, intakeTerm }: IntakeOfGroup,
  year: number | null,
): [IsoDate, IsoDate] {
  const begins = intakeTerm === 'september' ? intakeYear : intakeYear + 1;
  const first = `${begins + (year ?? 1) - 1}-${startOf[intakeTerm]}`;
  const last = addDays(`${begins + (year ?? longestYears)}-${startOf[intakeTerm]}`, -1);
  return [year === null || year === 1 ? addDays(first, -daysBefore) : first, last];
}

/** The sentence that refuses a date outside the training, or the year, of the group's intake. */
export function dateProblem(group: IntakeOfGroup, year: number | null, date: IsoDate): string | null {
  const [first, last] = datesOfYear(group, year);
  if (date >= first && date <= last) return null;
  const what = year === null ? 'the training' : `year ${year}`;
  return `${formatDate(date)} is not in ${what} of this intake: ${formatDate(first)} to ${formatDate(last)}.`;
}

const termMonths: Record<string, readonly number[]> = {
  autumn: [9, 10, 11, 12],
  spring: [1, 2, 3, 4],
  summer: [4, 5, 6, 7],
};
const termOf = (halfTerm: HalfTerm) => halfTerm.split('_')[0] ?? '';

/** What to look at about a date that is possible and unusual. */
export function dateWarning(
  group: IntakeOfGroup,
  module: ModuleOfVersion | null,
  date: IsoDate,
): string | null {
  if (weekday(date) > 5) return 'This is a weekend.';
  const month = Number(date.slice(5, 7));
  if (month === 8) return 'This is in the summer holidays.';
  const term = module === null ? null : termOf(module.halfTerm);
  // A module of more than a term's weeks ends in the next; other intakes begin the programme in another term.
  if (term === null || group.intakeTerm !== 'september' || (module?.weeks ?? 0) > 12) return null;
  if (academicYearStart(date) < group.intakeYear) return null;
  return termMonths[term]?.includes(month) ? null : `The module is planned for the ${term} term.`;
}
