import type { IsoDate } from '@/lib/dates/iso-date';
import {
  currentMentorships,
  otherName,
  plannedMentorships,
  withoutMentorSince,
} from '@/lib/mentorships/rules';
import { isCurrent, periodState } from '@/lib/periods/rules';
import { isConfirmed, nextTraining, registrationOn, trainingOn } from '@/lib/registrations/rules';
import type { PersonRecord, TrainingRecord } from './record';

/** Where one person stands, with the facts that its sentence needs. Exactly one per person, role, school and day. */
export type Status = EctStatus | MentorStatus;

export type EctStatus =
  | Shared
  | { state: 'exempt' }
  | { state: 'no_mentor'; since: IsoDate }
  | { state: 'mentor_planned'; mentor: string; on: IsoDate }
  | { state: 'passed'; on: IsoDate | null; appropriateBody: string | null }
  | { state: 'failed' }
  | { state: 'training_completed'; provider: string; on: IsoDate }
  | { state: 'school_led'; mentor: string }
  | {
      state: 'registered';
      provider: string;
      partner: string | null;
      mentor: string;
      pausesOn: IsoDate | null;
    };

export type MentorStatus =
  | Shared
  | { state: 'mentor_leaving'; on: IsoDate | null; ects: string[] }
  | { state: 'mentoring'; ects: string[]; training: MentorTraining }
  | { state: 'not_mentoring'; training: MentorTraining; next: { ect: string; on: IsoDate } | null };

export type MentorTraining =
  | { kind: 'none' }
  | { kind: 'with'; provider: string }
  | { kind: 'completed'; on: IsoDate };

type Shared =
  | { state: 'joining'; on: IsoDate; mentorMissing: boolean }
  | { state: 'left'; on: IsoDate; completedOn: IsoDate | null }
  | { state: 'leaving'; on: IsoDate | null }
  | { state: 'withdrawn'; provider: string; on: IsoDate }
  | { state: 'paused'; provider: string; since: IsoDate; back: IsoDate | null }
  | { state: 'waiting_for_school'; provider: string; since: IsoDate }
  | { state: 'not_eligible'; provider: string; since: IsoDate }
  | { state: 'being_checked'; provider: string; since: IsoDate }
  | { state: 'awaiting_confirmation'; provider: string }
  | { state: 'no_training' };

export type StatusState = Status['state'];

/**
 * The status of the day, in the DfE's order of precedence: leaving, exempt, withdrawn, paused, no mentor, completed,
 * failed, registered; states of the provider's own pipeline stand where a school must act on them or wait for them.
 */
export function statusOn(person: PersonRecord, day: IsoDate): Status {
  const outside = joiningOrLeft(person, day);
  if (outside !== null) return outside;
  return person.role === 'ect' ? ectStatus(person, day) : mentorStatus(person, day);
}

function joiningOrLeft(person: PersonRecord, day: IsoDate): Status | null {
  const standing = periodState(person, day);
  if (standing === 'upcoming') {
    const mentorMissing = person.role === 'ect' && person.mentorships.length === 0;
    return { state: 'joining', on: person.startsOn, mentorMissing };
  }
  if (standing === 'past' && person.endsOn !== null) {
    const completed = person.role === 'ect' ? (person.induction?.completedOn ?? null) : completedOn(person);
    return { state: 'left', on: person.endsOn, completedOn: completed };
  }
  return null;
}

function ectStatus(person: PersonRecord, day: IsoDate): Status {
  const outcome = person.induction?.outcome ?? null;
  if (isLeaving(person)) return { state: 'leaving', on: person.endsOn };
  if (outcome === 'exempt') return { state: 'exempt' };
  const settled = outcome === 'passed' || outcome === 'failed';
  const stopped = stoppedTraining(person, day);
  if (stopped !== null && !settled) return stopped;
  const mentor = currentMentorships(person.mentorships, day)[0];
  if (mentor === undefined && !settled) return withoutMentor(person, day);
  if (outcome === 'passed') {
    const { completedOn: on, appropriateBody } = person.induction ?? {
      completedOn: null,
      appropriateBody: null,
    };
    return { state: 'passed', on, appropriateBody };
  }
  if (outcome === 'failed') return { state: 'failed' };
  const mentorName = mentor === undefined ? '' : otherName(mentor);
  return pipeline(person, day) ?? inTraining(person, day, mentorName);
}

function inTraining(person: PersonRecord, day: IsoDate, mentor: string): EctStatus {
  const training = trainingOn(person, day);
  if (training === null) return { state: 'no_training' };
  if (training.programmeType === 'school_led') return { state: 'school_led', mentor };
  const provider = providerOf(training);
  if (training.outcome === 'completed' && training.endsOn !== null && training.endsOn < day) {
    return { state: 'training_completed', provider, on: training.endsOn };
  }
  if (!isConfirmed(training, registrationOn(person, day)))
    return { state: 'awaiting_confirmation', provider };
  const pausesOn = training.outcome === 'deferred' ? training.endsOn : null;
  return {
    state: 'registered',
    provider,
    partner: training.deliveryPartner?.shortName ?? null,
    mentor,
    pausesOn,
  };
}

function withoutMentor(person: PersonRecord, day: IsoDate): EctStatus {
  const [planned] = plannedMentorships(person.mentorships, day);
  if (planned !== undefined)
    return { state: 'mentor_planned', mentor: otherName(planned), on: planned.startsOn };
  return { state: 'no_mentor', since: withoutMentorSince(person.mentorships, person.startsOn, day) };
}

function mentorStatus(person: PersonRecord, day: IsoDate): Status {
  const ects = currentMentorships(person.mentorships, day).map(otherName);
  if (isLeaving(person)) return { state: 'mentor_leaving', on: person.endsOn, ects };
  const stopped = stoppedTraining(person, day);
  if (stopped !== null) return stopped;
  const pending = pipeline(person, day);
  if (pending !== null && pending.state !== 'being_checked') return pending;
  const training = mentorTraining(person, day);
  if (ects.length > 0) return { state: 'mentoring', ects, training };
  const [planned] = plannedMentorships(person.mentorships, day);
  const next = planned === undefined ? null : { ect: otherName(planned), on: planned.startsOn };
  return { state: 'not_mentoring', training, next };
}

function mentorTraining(person: PersonRecord, day: IsoDate): MentorTraining {
  const done = completedOn(person);
  if (done !== null && done < day) return { kind: 'completed', on: done };
  const training = trainingOn(person, day);
  return training === null ? { kind: 'none' } : { kind: 'with', provider: providerOf(training) };
}

/** Reported, or an end that is known: the last day at the school is still a day at the school. */
export function isLeaving(person: Pick<PersonRecord, 'leavingReportedOn' | 'endsOn'>): boolean {
  return person.leavingReportedOn !== null || person.endsOn !== null;
}

/** Provider-led training that was stopped and that nothing has followed yet. It lasts to the end of its last day. */
function stoppedTraining(person: PersonRecord, day: IsoDate): Status | null {
  const training = trainingOn(person, day);
  if (training === null || training.programmeType === 'school_led') return null;
  if (training.endsOn === null || training.endsOn >= day) return null;
  const provider = providerOf(training);
  if (training.outcome === 'withdrawn') return { state: 'withdrawn', provider, on: training.endsOn };
  if (training.outcome !== 'deferred') return null;
  const away = person.absences.find((absence) => isCurrent(absence, day));
  const back = nextTraining(person, day)?.startsOn ?? away?.expectedReturnOn ?? null;
  return { state: 'paused', provider, since: training.endsOn, back };
}

function pipeline(
  person: PersonRecord,
  day: IsoDate,
): Extract<Shared, { provider: string; since: IsoDate }> | null {
  const registration = registrationOn(person, day);
  if (registration === null) return null;
  const provider = registration.leadProvider.name;
  const since = registration.statusSince;
  switch (registration.status) {
    case 'waiting_for_school':
    case 'not_eligible':
      return { state: registration.status, provider, since };
    case 'received':
    case 'checking':
      return { state: 'being_checked', provider, since };
    case 'accepted':
    case 'placed':
    case 'withdrawn':
      return null;
  }
}

function completedOn(person: PersonRecord): IsoDate | null {
  return person.trainings.find((training) => training.outcome === 'completed')?.endsOn ?? null;
}

function providerOf(training: TrainingRecord): string {
  return training.leadProvider?.name ?? 'The lead provider';
}
