import { academicYearStart } from '@/lib/dates/iso-date';
import { entriesOfPerson } from './entries';
import { termsOfYear } from './term';
import type { ScheduleOverview, TimelineView } from './view-types';

/** The years of the programme: at least two, those with events and this one. */
export function timelineView({
  scope,
  entries,
  people,
  calendar,
  today,
}: Pick<ScheduleOverview, 'scope' | 'entries' | 'people' | 'calendar' | 'today'>): TimelineView {
  const shown = entries.filter(({ isWindow }) => !isWindow);
  const withEvents = shown.map(({ date }) => academicYearStart(date));
  const present = academicYearStart(today);
  const first = Math.min(...withEvents, present);
  const last = Math.max(...withEvents, first + 1);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    kind: 'timeline',
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
