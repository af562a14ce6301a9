import { academicYearStart } from '@/lib/dates/iso-date';
import { entriesOfPerson } from './entries';
import { termsOfYear } from './term';
import type { ScheduleOverview, TimelineView } from './view-types';

/** Of a person all years of the programme, at least two; of a school two years from this or the one asked for. */
export function timelineView(
  {
    scope,
    entries,
    people,
    calendar,
    today,
  }: Pick<ScheduleOverview, 'scope' | 'entries' | 'people' | 'calendar' | 'today'>,
  from?: number,
): TimelineView {
  const dated = entries.filter(({ isWindow }) => !isWindow);
  const withEvents = dated.map(({ date }) => academicYearStart(date));
  const present = academicYearStart(today);
  const first = scope === 'school' ? (from ?? present) : Math.min(...withEvents, present);
  const last = scope === 'school' ? first + 1 : Math.max(...withEvents, first + 1);
  const shown = dated.filter(
    ({ date }) => academicYearStart(date) >= first && academicYearStart(date) <= last,
  );
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    kind: 'timeline',
    paging: scope === 'school' ? { previous: first - 1, next: first + 1 } : null,
    years: years.map((year) => ({
      year,
      label: `${year} to ${year + 1}`,
      start: `${year}-09-01`,
      end: `${year + 1}-08-31`,
      terms: termsOfYear(calendar.terms, year),
    })),
    entries: shown,
    lines:
      scope === 'person'
        ? []
        : people
            .map((person) => ({ person, entries: entriesOfPerson(shown, person) }))
            .filter((line) => line.entries.length > 0),
  };
}
