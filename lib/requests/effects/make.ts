import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { periodState } from '@/lib/periods/rules';
import type { SubjectMentorship, SubjectRecord, SubjectTraining } from '../record';
import type { Effect, EffectFields, EffectKind, EffectSubject } from './types';

export type NewId = () => string;

export function changed(
  kind: EffectKind,
  subject: EffectSubject,
  subjectId: string,
  was: EffectFields,
  becomes: EffectFields,
): Effect[] {
  const same = Object.keys(becomes).every((field) => String(was[field]) === String(becomes[field]));
  return same ? [] : [{ kind, subject, subjectId, was, becomes }];
}

/** What is still there on the day after `lastDay`, so that it ends with it; earlier ends stay. */
export function lasts<P extends { endsOn: IsoDate | null }>(periods: readonly P[], lastDay: IsoDate): P[] {
  return periods.filter(({ endsOn }) => endsOn === null || endsOn > lastDay);
}

export function endSchoolPeriod(record: SubjectRecord, lastDay: IsoDate, reportedOn: IsoDate): Effect[] {
  const { id, endsOn, leavingReportedOn } = record.schoolPeriod;
  return changed(
    'school_period_ended',
    'school_period',
    id,
    { endsOn, leavingReportedOn },
    { endsOn: lastDay, leavingReportedOn: reportedOn },
  );
}

/** Ends what runs after the day; what begins after it never takes place. */
export function endMentorships(
  record: SubjectRecord,
  lastDay: IsoDate,
  only: (mentorship: SubjectMentorship) => boolean = () => true,
): Effect[] {
  return lasts(record.mentorships, lastDay)
    .filter(only)
    .map((mentorship) => endMentorship(mentorship, lastDay));
}

export function endMentorship(mentorship: SubjectMentorship, lastDay: IsoDate): Effect {
  const { id, ectPeriodId, mentorPeriodId, startsOn, endsOn } = mentorship;
  if (startsOn > lastDay) {
    const was = { ectPeriodId, mentorPeriodId, startsOn, endsOn };
    return { kind: 'mentorship_void', subject: 'mentorship', subjectId: id, was, becomes: null };
  }
  return {
    kind: 'mentorship_ended',
    subject: 'mentorship',
    subjectId: id,
    was: { endsOn },
    becomes: { endsOn: lastDay },
  };
}

export function beginMentorship(
  ectPeriodId: string,
  mentorPeriodId: string,
  startsOn: IsoDate,
  newId: NewId,
): Effect {
  return {
    kind: 'mentorship_begun',
    subject: 'mentorship',
    subjectId: newId(),
    was: null,
    becomes: { ectPeriodId, mentorPeriodId, startsOn, endsOn: null },
  };
}

const endedAs = {
  deferred: 'training_paused',
  withdrawn: 'training_withdrawn',
  none: 'training_ended',
} as const satisfies Record<string, EffectKind>;

/** Ends the training that runs on the day or after it; one that has not begun by then is void. */
export function endTrainings(
  record: SubjectRecord,
  lastDay: IsoDate,
  outcome: 'deferred' | 'withdrawn' | null,
): Effect[] {
  return lasts(record.trainings, lastDay).flatMap((training): Effect[] => {
    const { id, endsOn, outcome: before } = training;
    if (training.startsOn > lastDay) {
      const was = trainingFields(training);
      return [{ kind: 'training_void', subject: 'training_period', subjectId: id, was, becomes: null }];
    }
    return changed(
      endedAs[outcome ?? 'none'],
      'training_period',
      id,
      { endsOn, outcome: before },
      { endsOn: lastDay, outcome },
    );
  });
}

function trainingFields(training: SubjectTraining): EffectFields {
  const { id: _id, ...fields } = training;
  return { ...fields };
}

/** A new training like an earlier one, with what differs. */
export function beginTraining(
  like: SubjectTraining,
  startsOn: IsoDate,
  differing: Partial<Omit<SubjectTraining, 'id' | 'startsOn' | 'endsOn' | 'outcome'>>,
  newId: NewId,
): Effect {
  return {
    kind: 'training_begun',
    subject: 'training_period',
    subjectId: newId(),
    was: null,
    becomes: { ...trainingFields(like), ...differing, startsOn, endsOn: null, outcome: null },
  };
}

export function setSchedule(training: SubjectTraining, scheduleIdentifier: string): Effect[] {
  return changed(
    'schedule_set',
    'training_period',
    training.id,
    { scheduleIdentifier: training.scheduleIdentifier },
    { scheduleIdentifier },
  );
}

/** The new lead provider gets a registration to check, when it works here; of others only the training is known. */
export function beginRegistration(
  record: SubjectRecord,
  training: Effect,
  receivedOn: IsoDate,
  newId: NewId,
): Effect[] {
  const leadProviderId = training.becomes?.leadProviderId;
  if (typeof leadProviderId !== 'string' || !record.leadProvidersHere.includes(leadProviderId)) return [];
  const becomes = {
    schoolPeriodId: record.schoolPeriod.id,
    trainingPeriodId: training.subjectId,
    leadProviderId,
    deliveryPartnerId: null,
    status: 'received',
    statusSince: receivedOn,
    source: 'school',
    receivedOn,
  };
  return [{ kind: 'registration_begun', subject: 'registration', subjectId: newId(), was: null, becomes }];
}

/** What the provider knows of the registration goes on with the new training. */
export function moveRegistration(record: SubjectRecord, from: SubjectTraining, training: Effect): Effect[] {
  const deliveryPartnerId = training.becomes?.deliveryPartnerId ?? null;
  return record.registrations
    .filter(({ trainingPeriodId }) => trainingPeriodId === from.id)
    .flatMap((registration) =>
      changed(
        'registration_moved',
        'registration',
        registration.id,
        { trainingPeriodId: from.id, deliveryPartnerId: registration.deliveryPartnerId },
        { trainingPeriodId: training.subjectId, deliveryPartnerId },
      ),
    );
}

export function setWorkingPattern(
  record: SubjectRecord,
  workingPattern: string,
  workingDays: readonly number[],
): Effect[] {
  const { id, workingPattern: pattern, workingDays: days } = record.schoolPeriod;
  return changed(
    'working_pattern_set',
    'school_period',
    id,
    { workingPattern: pattern, workingDays: days },
    { workingPattern, workingDays },
  );
}

export function setPerson(
  record: SubjectRecord,
  kind: 'name_set' | 'email_set' | 'trn_set',
  field: 'name' | 'email' | 'trn',
  value: string,
): Effect[] {
  const { person } = record;
  return changed(kind, 'person', person.id, { [field]: person[field] }, { [field]: value });
}

export function beginAbsence(
  record: SubjectRecord,
  startsOn: IsoDate,
  expectedReturnOn: IsoDate | null,
  heldGroupId: string | null,
  newId: NewId,
): Effect {
  return {
    kind: 'absence_begun',
    subject: 'absence',
    subjectId: newId(),
    was: null,
    becomes: {
      schoolPeriodId: record.schoolPeriod.id,
      startsOn,
      expectedReturnOn,
      endsOn: null,
      heldGroupId,
    },
  };
}

/** Ends the absence that runs on the day before the return. */
export function endAbsence(record: SubjectRecord, returnsOn: IsoDate): Effect[] {
  const lastDay = addDays(returnsOn, -1);
  return record.absences
    .filter((absence) => absence.endsOn === null && absence.startsOn <= lastDay)
    .flatMap(({ id, endsOn }) => changed('absence_ended', 'absence', id, { endsOn }, { endsOn: lastDay }));
}

/** The training of the day, else the last one before it. */
export function trainingAt(record: SubjectRecord, day: IsoDate): SubjectTraining | null {
  const byStart = [...record.trainings].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const current = byStart.find((training) => periodState(training, day) === 'current');
  return current ?? byStart.filter(({ startsOn }) => startsOn <= day).at(-1) ?? byStart[0] ?? null;
}

export function setAppropriateBody(record: SubjectRecord, appropriateBodyId: string): Effect[] {
  return changed(
    'appropriate_body_set',
    'induction',
    record.person.id,
    { appropriateBodyId: record.induction?.appropriateBodyId ?? null },
    { appropriateBodyId },
  );
}

/** The terms that differ from what was known; a decision on the same day with the same terms changes nothing. */
export function setInductionTerms(
  record: SubjectRecord,
  kind: 'induction_reduced' | 'induction_extended',
  terms: EffectFields,
): Effect[] {
  const known: EffectFields = { ...record.induction };
  const was = Object.fromEntries(Object.keys(terms).map((field) => [field, known[field] ?? null]));
  return changed(kind, 'induction', record.person.id, was, terms);
}
