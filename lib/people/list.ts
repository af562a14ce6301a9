import type { EventRecord } from '@/lib/events/types';
import { periodState } from '@/lib/periods/rules';
import type { PersonRecord } from './record';
import { type Moment, relevantRecords, summaryOf } from './summary';
import type { OtherPerson, PeopleCounts, PeopleList, PeopleView, PersonSummary } from './types';
import type { Audience } from './words';

export interface ListInput {
  records: readonly PersonRecord[];
  events: readonly EventRecord[];
  others?: readonly OtherPerson[];
  view: PeopleView;
  search: string;
  audience: Audience;
}

export const peopleViews: readonly PeopleView[] = ['current', 'upcoming', 'past'];

/** The list of a school: those who need something first, ECTs without a mentor before everybody else. */
export function buildPeopleList(input: ListInput, moment: Moment): PeopleList {
  const { events, others = [], view, audience } = input;
  const all = relevantRecords(input.records, moment.day);
  const found = all.filter((record) => matches(record, input.search));
  // What is needed is counted over everybody, whatever is searched for.
  const summaries = all
    .filter((record) => [view, 'current', 'upcoming'].includes(periodState(record, moment.day)))
    .map((record) => ({ record, summary: summaryOf(record, events, moment, audience) }));
  const shown = summaries
    .filter(({ record, summary }) => summary.standing === view && found.includes(record))
    .map(({ summary }) => summary)
    .sort(byNeedThenName);
  return {
    view,
    counts: countsOf(found, moment),
    needSchool: summaries.filter(({ summary }) => summary.waitingOn?.kind === 'school').length,
    isEmpty: all.length === 0 && others.length === 0,
    ects: shown.filter((person) => person.role === 'ect'),
    mentors: shown.filter((person) => person.role === 'mentor'),
    others: others.filter(
      (other) => other.standing === view && plain(other.name).includes(plain(input.search)),
    ),
  };
}

export function countsOf(
  records: readonly PersonRecord[],
  { day }: Moment,
): Record<PeopleView, PeopleCounts> {
  const count = (view: PeopleView): PeopleCounts => {
    const roles = records.filter((record) => periodState(record, day) === view).map((record) => record.role);
    const ects = roles.filter((role) => role === 'ect').length;
    return { ects, mentors: roles.length - ects };
  };
  return { current: count('current'), upcoming: count('upcoming'), past: count('past') };
}

/** By part of a name, whatever its case and accents, or by the digits of a TRN. */
export function matches(person: Pick<PersonRecord, 'name' | 'trn'>, search: string): boolean {
  const wanted = plain(search);
  if (wanted === '') return true;
  if (plain(person.name).includes(wanted)) return true;
  const digits = wanted.replaceAll(/\D/g, '');
  return digits.length >= 3 && (person.trn?.includes(digits) ?? false);
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('en-GB');
}

function byNeedThenName(a: PersonSummary, b: PersonSummary): number {
  return rank(a) - rank(b) || a.name.localeCompare(b.name, 'en-GB');
}

function rank({ state, words, pairs, role }: PersonSummary): number {
  if (state === 'no_mentor') return 0;
  if (words.tone === 'danger') return 1;
  if (role === 'ect' && pairs.length === 0 && (state === 'mentor_planned' || state === 'joining')) return 2;
  return 3;
}
