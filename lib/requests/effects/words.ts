import { formatDateLong } from '@/lib/dates/format';
import type { SubjectRecord } from '../record';
import type { Effect } from './types';

/** Names that the records do not carry: of mentors and groups chosen, organisations, by their ids. */
export type NamesById = Readonly<Record<string, string>>;

const scheduleWords: Record<string, string> = {
  standard: 'standard',
  extended: 'extended',
  reduced: 'reduced',
  replacement: 'replacement',
};

/**
 * What an effect does, as one sentence. The same sentence stands before the button, on the request and in the
 * notice: "The mentorship with Ben Birch ends on Friday 18 December 2026."
 */
export function effectInWords(effect: Effect, record: SubjectRecord, names: NamesById): string {
  const { name } = record.person;
  const ends = day(effect.becomes?.endsOn);
  const begins = day(effect.becomes?.startsOn);
  const mentorship = record.mentorships.find(({ id }) => id === effect.subjectId);
  const place = record.places.find(({ id }) => id === effect.subjectId);
  switch (effect.kind) {
    case 'school_period_ended':
      return `${name} is shown as leaving, and as left after ${ends}.`;
    case 'training_ended':
      return `Training ends on ${ends}.`;
    case 'training_paused':
      return `Training is paused after ${ends}.`;
    case 'training_withdrawn':
      return `Training ends on ${ends}, as withdrawn.`;
    case 'training_begun':
      return goesOnInWords(effect, record, names, begins);
    case 'training_void':
      return 'The training that was planned for later does not begin.';
    case 'schedule_set':
      return `Training moves to the ${scheduleInWords(effect.becomes?.scheduleIdentifier)} schedule.`;
    case 'registration_begun':
      return 'A registration with the new lead provider begins, for it to check.';
    case 'registration_moved':
      return 'The registration with the provider goes on with it.';
    case 'mentorship_ended':
      return `The mentorship with ${mentorship?.otherName ?? 'the mentor'} ends on ${ends}.`;
    case 'mentorship_void':
      return `The planned mentorship with ${mentorship?.otherName ?? 'the mentor'} does not begin.`;
    case 'mentorship_begun':
      return begunInWords(effect, record, names, begins);
    case 'group_left':
      return `The place in ${place?.groupName ?? 'the group'} ends on ${ends}.`;
    case 'group_void':
      return `The place in ${place?.groupName ?? 'the group'} that was planned is given up.`;
    case 'group_paused':
      return `Events of ${place?.groupName ?? 'the group'} after ${ends} are not in the schedule. The place is kept.`;
    case 'group_taken_up':
      return `${name} takes the place in ${keptGroup(effect, record)} up again from ${begins}.`;
    case 'place_given_up':
      return 'The place that was kept in the group is given up.';
    case 'group_joined':
      return `${name} joins ${names[String(effect.becomes?.groupId)] ?? 'another group'} from ${begins}.`;
    case 'absence_begun':
      return awayInWords(effect, record, begins);
    case 'absence_ended':
      return `The absence ends on ${ends}.`;
    case 'working_pattern_set':
      return `${name} works ${effect.becomes?.workingPattern === 'part_time' ? 'part time' : 'full time'}.`;
    case 'name_set':
      return `The name becomes ${effect.becomes?.name}.`;
    case 'email_set':
      return `The e-mail address becomes ${effect.becomes?.email}.`;
    case 'trn_set':
      return `The teacher reference number becomes ${effect.becomes?.trn}.`;
    case 'induction_reduced':
      return `Induction is reduced to ${count(effect.becomes?.reducedToTerms, 'term')} in all.`;
    case 'induction_extended':
      return extendedInWords(effect);
    case 'appropriate_body_set':
      return `The appropriate body becomes ${names[String(effect.becomes?.appropriateBodyId)] ?? 'the one you chose'}.`;
  }
}

function awayInWords(effect: Effect, record: SubjectRecord, begins: string): string {
  const away = `${record.person.name} is away from ${begins}.`;
  const { heldGroupId, expectedReturnOn } = effect.becomes ?? {};
  const kept = record.places.findLast(({ groupId }) => groupId === heldGroupId);
  if (kept === undefined) return away;
  const until = typeof expectedReturnOn === 'string' ? day(expectedReturnOn) : 'the return';
  return `${away} The place in ${kept.groupName} is kept until ${until}.`;
}

function keptGroup(effect: Effect, record: SubjectRecord): string {
  const held = record.absences.find(({ heldGroupId }) => heldGroupId === effect.becomes?.groupId);
  return held?.heldGroupName ?? 'the group';
}

function goesOnInWords(effect: Effect, record: SubjectRecord, names: NamesById, begins: string): string {
  const leadProviderId = effect.becomes?.leadProviderId ?? null;
  const isSame = record.trainings.some((training) => training.leadProviderId === leadProviderId);
  if (isSame || typeof leadProviderId !== 'string') return `Training goes on from ${begins}.`;
  const provider = names[leadProviderId] ?? 'the new lead provider';
  if (record.leadProvidersHere.includes(leadProviderId))
    return `Training goes on from ${begins} with ${provider}.`;
  return `Training goes on from ${begins} with ${provider}, who sends the schedule. It is not held here.`;
}

function begunInWords(effect: Effect, record: SubjectRecord, names: NamesById, begins: string): string {
  const mentor = names[String(effect.becomes?.mentorPeriodId)] ?? 'The mentor';
  if (effect.becomes?.ectPeriodId === record.schoolPeriod.id)
    return `${mentor} mentors ${record.person.name} from ${begins}.`;
  const ect = record.mentorships.find(({ ectPeriodId }) => ectPeriodId === effect.becomes?.ectPeriodId);
  return `${mentor} mentors ${ect?.otherName ?? 'the ECT'} from ${begins}.`;
}

function extendedInWords({ was, becomes }: Effect): string {
  const field = becomes?.extendedByDays === undefined ? 'extendedByTerms' : 'extendedByDays';
  const unit = field === 'extendedByTerms' ? 'term' : 'day';
  const before = Number(was?.[field] ?? 0);
  const all = Number(becomes?.[field] ?? 0);
  const more = `Induction is extended by ${count(Math.round((all - before) * 10) / 10, unit)}`;
  return before === 0 ? `${more}.` : `${more}, ${count(all, unit)} in all.`;
}

function count(value: unknown, unit: string): string {
  return `${value} ${unit}${Number(value) === 1 ? '' : 's'}`;
}

function day(value: unknown): string {
  return typeof value === 'string' ? formatDateLong(value) : 'that day';
}

function scheduleInWords(identifier: unknown): string {
  const length = typeof identifier === 'string' ? identifier.split('-')[1] : undefined;
  return (length && scheduleWords[length]) || 'new';
}
