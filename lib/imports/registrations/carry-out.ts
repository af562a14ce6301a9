import { randomUUID } from 'node:crypto';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { SchoolOfFile } from '../schools-of-file';
import type { Changes } from './changes';
import type { GroupOfFile, ImportContext, ProgrammeOfFile } from './context';
import type { MentorDecision } from './decide-mentor';
import { hasRoom, type Providers } from './decide-place';
import { lastDayBefore, type TrainingDecision } from './decide-training';
import { dayBefore, endTraining, setPeriodDates } from './period-dates';
import type { PeriodState, PersonState, TrainingState } from './records';
import type { RegistrationRow } from './row';
import { intakeOfStart } from './words';

/** Everything that was decided about a row; nothing of it can fail any more. */
export interface RowDecisions {
  providers: Providers;
  school: SchoolOfFile;
  programme: ProgrammeOfFile | undefined;
  group: GroupOfFile | undefined;
  person: PersonState | null;
  period: PeriodState | null;
  training: TrainingDecision;
  mentor: MentorDecision;
}

export function carryOutPerson(
  row: RegistrationRow,
  decided: RowDecisions,
  context: ImportContext,
  changes: Changes,
): PersonState {
  const person = decided.person ?? {
    id: randomUUID(),
    isNew: true,
    trn: row.trn,
    name: row.name,
    email: row.email,
    periods: [],
    induction: null,
  };
  if (decided.person !== null) {
    changes.set(person, 'name', row.name, 'name');
    if (row.email !== null) changes.set(person, 'email', row.email, 'email');
    if (row.trn !== null) changes.set(person, 'trn', row.trn, 'trn');
  }
  if (person.trn !== null) context.peopleByTrn.set(person.trn, person);
  return person;
}

export function carryOutPeriod(
  row: RegistrationRow,
  person: PersonState,
  decided: RowDecisions,
  changes: Changes,
): PeriodState {
  let { period } = decided;
  if (period === null) {
    period = {
      id: randomUUID(),
      isNew: true,
      person,
      schoolId: decided.school.id,
      role: row.role,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      workingPattern: row.workingPattern,
      workingDays: row.workingDays ?? [],
      subject: row.subject,
      phase: row.phase,
      trainings: [],
      registrations: [],
      mentorships: [],
      absences: [],
    };
    person.periods.push(period);
    return period;
  }
  setPeriodDates(period, { startsOn: row.startsOn, endsOn: row.endsOn ?? period.endsOn }, changes);
  if (row.workingPattern !== null)
    changes.set(period, 'workingPattern', row.workingPattern, 'workingPattern');
  if (row.workingDays !== null) changes.set(period, 'workingDays', row.workingDays, 'workingDays');
  if (row.subject !== null) changes.set(period, 'subject', row.subject, 'subject');
  if (row.phase !== null) changes.set(period, 'phase', row.phase, 'phase');
  return period;
}

function newTraining(
  row: RegistrationRow,
  decided: RowDecisions,
  dates: { startsOn: IsoDate; endsOn: IsoDate | null },
): TrainingState {
  const intake = row.intake ?? intakeOfStart(row.startsOn);
  return {
    id: randomUUID(),
    isNew: true,
    programmeType: 'provider_led',
    leadProviderId: decided.providers.leadProvider.id,
    deliveryPartnerId: decided.providers.deliveryPartner.id,
    programmeVersionId: decided.group?.programmeVersionId ?? decided.programme?.latestVersionId ?? null,
    intakeYear: intake.year,
    intakeTerm: intake.term,
    scheduleIdentifier: row.schedule,
    ...dates,
    outcome: null,
    places: [],
  };
}

export function carryOutTraining(
  row: RegistrationRow,
  period: PeriodState,
  decided: RowDecisions,
  changes: Changes,
): TrainingState {
  const { training: decision } = decided;
  if (decision.kind === 'begin') {
    const training = newTraining(row, decided, { startsOn: period.startsOn, endsOn: period.endsOn });
    period.trainings.push(training);
    beginStopped(row, period, training, changes);
    return training;
  }
  if (decision.kind === 'go-on') return goOn(row, period, decided, decision, changes);
  const { training } = decision;
  updateTraining(row, training, decided, changes);
  if (decision.kind === 'stop') {
    const { lastDay, outcome } = decision;
    if (training.endsOn !== lastDay) endTraining(training, lastDay);
    changes.set(
      training,
      'outcome',
      outcome,
      outcome === 'completed' ? 'trainingComplete' : 'trainingStatus',
    );
    if (outcome === 'deferred') expectReturn(row, period, changes);
  }
  return training;
}

function beginStopped(
  row: RegistrationRow,
  period: PeriodState,
  training: TrainingState,
  changes: Changes,
): void {
  const complete = row.facts.training_complete?.onDate;
  if (
    (row.trainingStatus === 'deferred' || row.trainingStatus === 'withdrawn') &&
    row.trainingFrom !== null
  ) {
    endTraining(training, lastDayBefore(row.trainingFrom, training.startsOn));
    training.outcome = row.trainingStatus;
    if (row.trainingStatus === 'deferred') expectReturn(row, period, changes);
  } else if (
    complete &&
    complete >= training.startsOn &&
    (training.endsOn === null || complete <= training.endsOn)
  ) {
    endTraining(training, complete);
    training.outcome = 'completed';
  }
}

function goOn(
  row: RegistrationRow,
  period: PeriodState,
  decided: RowDecisions,
  { training, from }: { training: TrainingState; from: IsoDate },
  changes: Changes,
): TrainingState {
  if (training.endsOn === null || training.endsOn >= from) endTraining(training, dayBefore(from));
  for (const absence of period.absences)
    if (absence.endsOn === null)
      absence.endsOn = dayBefore(from) < absence.startsOn ? absence.startsOn : dayBefore(from);
  const next: TrainingState = {
    ...training,
    id: randomUUID(),
    isNew: true,
    startsOn: from,
    endsOn: period.endsOn,
    outcome: null,
    places: [],
  };
  period.trainings.push(next);
  const wasPaused = training.outcome !== null;
  if (wasPaused) changes.note('trainingStatus', 'Training is active again.');
  updateTraining(row, next, decided, changes);
  return next;
}

function updateTraining(
  row: RegistrationRow,
  training: TrainingState,
  decided: RowDecisions,
  changes: Changes,
): void {
  if (training.deliveryPartnerId !== decided.providers.deliveryPartner.id) {
    training.deliveryPartnerId = decided.providers.deliveryPartner.id;
    changes.note('deliveryPartner', `Becomes ${decided.providers.deliveryPartner.name}.`);
  }
  const { programme } = decided;
  const named = row.programme !== null || training.programmeVersionId === null;
  if (programme !== undefined && named && !programme.versionIds.includes(training.programmeVersionId ?? '')) {
    training.programmeVersionId = programme.latestVersionId;
    changes.note('programme', `Becomes ${programme.name}.`);
  }
  if (row.intake !== null) {
    changes.set(training, 'intakeYear', row.intake.year, 'intake');
    changes.set(training, 'intakeTerm', row.intake.term, 'intake');
  }
  if (row.schedule !== null) changes.set(training, 'scheduleIdentifier', row.schedule, 'schedule');
}

/** Keeps the day on which somebody who is away is expected back. */
function expectReturn(row: RegistrationRow, period: PeriodState, changes: Changes): void {
  const { expectedReturn, trainingFrom } = row;
  if (expectedReturn === null || trainingFrom === null) return;
  const open = period.absences.find((absence) => absence.endsOn === null);
  if (open !== undefined) {
    changes.set(open, 'expectedReturnOn', expectedReturn, 'expectedReturn');
    return;
  }
  const startsOn = period.endsOn !== null && trainingFrom > period.endsOn ? period.endsOn : trainingFrom;
  period.absences.push({
    id: randomUUID(),
    isNew: true,
    startsOn,
    endsOn: null,
    expectedReturnOn: expectedReturn,
  });
}

/** Places the person in the row's group: from the start of training at first, later from the day of the file. */
export function carryOutGroup(
  training: TrainingState,
  { group }: RowDecisions,
  context: ImportContext,
  changes: Changes,
): boolean {
  const places = training.places
    .filter((place) => !place.isDeleted)
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const last = places.at(-1);
  if (group === undefined || last?.groupId === group.id) return last !== undefined;
  if (training.outcome === 'deferred' || training.outcome === 'withdrawn') {
    changes.warn('group', 'Not placed: the training is not active.');
    return last !== undefined;
  }
  const changesOn = context.asOf > training.startsOn ? context.asOf : training.startsOn;
  const startsOn = last === undefined ? training.startsOn : changesOn;
  if (training.endsOn !== null && startsOn > training.endsOn) {
    changes.warn('group', 'Not placed: the training is over.');
    return last !== undefined;
  }
  if (!hasRoom(group, startsOn, training.endsOn)) {
    changes.warn('group', `Not placed: ${group.name} is full (${group.capacity} places).`);
    return last !== undefined;
  }
  if (last !== undefined && last.startsOn >= startsOn) last.isDeleted = true;
  else if (last !== undefined && (last.endsOn === null || last.endsOn >= startsOn))
    last.endsOn = dayBefore(startsOn);
  const place = {
    id: randomUUID(),
    isNew: true,
    groupId: group.id,
    startsOn,
    endsOn: training.endsOn,
    isDeleted: false,
  };
  training.places.push(place);
  group.places.push(place);
  changes.note('group', `${last === undefined ? 'Placed in' : 'Moves to'} ${group.name}.`);
  return true;
}

export function carryOutMentor(
  period: PeriodState,
  { mentor: decision }: RowDecisions,
  changes: Changes,
): void {
  if (decision.kind === 'none') return;
  if (decision.kind === 'keep') {
    changes.set(decision.mentorship, 'startsOn', decision.startsOn, 'mentorFrom');
    return;
  }
  const { mentor, from, replaces } = decision;
  if (replaces !== null) replaces.endsOn = dayBefore(from);
  const ends = [period.endsOn, mentor.endsOn].filter((day) => day !== null).sort();
  const mentorship = {
    id: randomUUID(),
    isNew: true,
    isDeleted: false,
    ect: period,
    mentor,
    startsOn: from,
    endsOn: ends[0] ?? null,
  };
  period.mentorships.push(mentorship);
  mentor.mentorships.push(mentorship);
  changes.note('mentorTrn', `${mentor.person.name} mentors ${period.person.name}.`);
}
