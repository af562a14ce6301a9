import { randomUUID } from 'node:crypto';
import { formatDate } from '@/lib/dates/format';
import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import type { RowDecisions } from './carry-out';
import type { Changes } from './changes';
import { lastDayBefore, type TrainingDecision } from './decide-training';
import { dayBefore, endTraining } from './period-dates';
import type { PeriodState, TrainingState } from './records';
import type { RegistrationRow } from './row';
import { intakeOfStart } from './words';

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
    const training = newTraining(row, decided, { startsOn: decision.from, endsOn: period.endsOn });
    period.trainings.push(training);
    beginStopped(row, period, training, changes);
    return training;
  }
  if (decision.kind === 'go-on') return goOn(row, period, decided, decision, changes);
  const { training } = decision;
  updateTraining(row, training, decided, changes);
  if (decision.kind === 'stop') {
    const { lastDay, outcome } = decision;
    const column = outcome === 'completed' ? 'trainingComplete' : 'trainingStatus';
    if (training.endsOn !== lastDay) {
      endTraining(training, lastDay);
      changes.note(column, `Training ends on ${formatDate(lastDay)}.`);
    }
    changes.set(training, 'outcome', outcome, column);
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
    const lastDay = lastDayBefore(row.trainingFrom, training.startsOn);
    endTraining(training, period.endsOn !== null && lastDay > period.endsOn ? period.endsOn : lastDay);
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
  { training, from }: Extract<TrainingDecision, { kind: 'go-on' }>,
  changes: Changes,
): TrainingState {
  if (training.endsOn === null || training.endsOn >= from) endTraining(training, dayBefore(from));
  const wasPaused = training.outcome !== null;
  for (const absence of period.absences)
    if (wasPaused && absence.endsOn === null)
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
  const isOpen = training.outcome === null || training.deliveryPartnerId === null;
  if (isOpen && training.deliveryPartnerId !== decided.providers.deliveryPartner.id) {
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
  const taken = period.absences.flatMap(({ endsOn }) => (endsOn === null ? [] : [addDays(endsOn, 1)]));
  const first = [trainingFrom, ...taken].sort().at(-1) ?? trainingFrom;
  const startsOn = period.endsOn !== null && first > period.endsOn ? period.endsOn : first;
  if (taken.some((day) => day > startsOn)) return;
  changes.note('expectedReturn', `Away from ${formatDate(startsOn)}.`);
  period.absences.push({
    id: randomUUID(),
    isNew: true,
    startsOn,
    endsOn: null,
    expectedReturnOn: expectedReturn,
  });
}
