import { academicYearLabel, academicYearStart } from '@/lib/dates/iso-date';
import type { ScheduleAddress } from './address';
import type { Attendee, ListView, ScheduleEntry, ScheduleOverview } from './view-types';

type Filters = Pick<ScheduleAddress, 'show' | 'year' | 'type' | 'person'>;

/** Events in order: those to come from the next on, past ones the latest first, or all of them by year. */
export function listView(
  { entries }: Pick<ScheduleOverview, 'entries'>,
  { show, year, type, person }: Filters,
): ListView {
  const filtered = entries.filter(
    (entry) =>
      (year === undefined || academicYearStart(entry.date) === year) &&
      (type === undefined || entry.kind === type) &&
      (person === undefined || entry.people.some(({ personId }) => personId === person)),
  );
  const coming = filtered.filter(({ when }) => when !== 'past');
  const past = filtered.filter(({ when }) => when === 'past');
  const shown = { coming, past: past.toReversed(), all: filtered }[show];
  const byYear = Map.groupBy(shown, (entry) => academicYearStart(entry.date));
  return {
    kind: 'list',
    show,
    counts: { coming: coming.length, past: past.length, all: filtered.length },
    sections: [...byYear].map(([of, own]) => ({ label: academicYearLabel(of), entries: own })),
    choices: choicesOf(entries),
    filters: { year: year ?? null, type: type ?? null, person: person ?? null },
  };
}

function choicesOf(entries: readonly ScheduleEntry[]): ListView['choices'] {
  const people = new Map<string, Attendee>();
  for (const entry of entries) for (const person of entry.people) people.set(person.personId, person);
  return {
    years: [...new Set(entries.map(({ date }) => academicYearStart(date)))].sort(),
    kinds: [...new Set(entries.map(({ kind }) => kind))].sort(),
    people: [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
  };
}
