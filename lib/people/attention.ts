import { formatAge, formatDateLong } from '@/lib/dates/format';
import { daysBetween, type IsoDate } from '@/lib/dates/iso-date';
import type { StatusState } from './status';
import type { AttentionEntry, PersonSummary } from './types';

/** States about which a school should do something, beside those in which it is waited for. */
const forTheSchool: ReadonlySet<StatusState> = new Set<StatusState>([
  'mentor_leaving',
  'mentor_planned',
  'leaving',
  'no_training',
]);

const opening: Partial<Record<StatusState, string>> = {
  no_mentor: 'No mentor since',
  withdrawn: 'Withdrawn on',
  waiting_for_school: 'Asked on',
};

/** What the school has to do about its people: red first, then by how long it has waited. */
export function attentionOf(people: readonly PersonSummary[], day: IsoDate): AttentionEntry[] {
  return people
    .filter((person) => needsSchool(person))
    .map((person) => entryOf(person, day))
    .sort(
      (a, b) =>
        Number(b.tone === 'danger') - Number(a.tone === 'danger') || (b.ageInDays ?? 0) - (a.ageInDays ?? 0),
    );
}

function needsSchool({ waitingOn, state, words }: PersonSummary): boolean {
  return waitingOn?.kind === 'school' || (forTheSchool.has(state) && words.nextStep !== null);
}

function entryOf(person: PersonSummary, day: IsoDate): AttentionEntry {
  const { words, state } = person;
  const ownState = opening[state] !== undefined || words.nextStep !== null;
  const since = person.waitingOn?.kind === 'school' ? person.waitingOn.since : null;
  const ageInDays = since === null ? null : Math.max(0, daysBetween(since, day));
  return {
    key: `${person.personId} ${person.role}`,
    personId: person.personId,
    tone: ownState ? words.tone : 'warning',
    tag: ownState ? words.tag : 'Waiting for you',
    sentence: ownState ? words.sentence : `${person.waitingOn?.forWhat ?? ''}: ${person.name}`,
    detail:
      since === null || ageInDays === null
        ? null
        : `${opening[state] ?? 'Waiting since'} ${formatDateLong(since)}, ${formatAge(ageInDays)}`,
    since,
    ageInDays,
    nextStep: words.nextStep ?? { label: 'Tell us more', topic: 'details' },
  };
}
