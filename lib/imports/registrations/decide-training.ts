import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { overlap } from '@/lib/periods/rules';
import type { RowProblem } from '../row-cells';
import type { ImportContext, ProgrammeOfFile } from './context';
import { type Dates, datesAfter } from './decide-dates';
import type { Providers } from './decide-place';
import { isOwnRecord } from './own-records';
import type { PeriodState, TrainingState } from './records';
import { problem, type RegistrationRow } from './row';

/** What becomes of somebody's training with the row's lead provider. */
export type TrainingDecision =
  | { kind: 'begin'; from: IsoDate }
  | { kind: 'keep'; training: TrainingState }
  /** Ends and goes on as another: after a pause, or with another delivery partner or programme. */
  | { kind: 'go-on'; training: TrainingState; from: IsoDate }
  | {
      kind: 'stop';
      training: TrainingState;
      lastDay: IsoDate;
      outcome: 'deferred' | 'withdrawn' | 'completed';
    };

type Decided = { value: TrainingDecision; problems: [] } | { value: null; problems: RowProblem[] };

const decided = (value: TrainingDecision): Decided => ({ value, problems: [] });
const refused = (...one: Parameters<typeof problem>): Decided => ({
  value: null,
  problems: [problem(...one)],
});

/** The last training of a time at a school with the lead provider. */
export function lastTraining(period: PeriodState | null, leadProviderId: string): TrainingState | undefined {
  const own = period?.trainings.filter((training) => training.leadProviderId === leadProviderId) ?? [];
  return own.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1)).at(-1);
}

export function decideTraining(
  row: RegistrationRow,
  period: PeriodState | null,
  providers: Providers,
  programme: ProgrammeOfFile | undefined,
  context: ImportContext,
): Decided {
  const training = lastTraining(period, providers.leadProvider.id);
  const after = datesAfter(row, period);
  if (isWithAnotherPartner(period, providers, context))
    return refused(
      'other_provider',
      'deliveryPartner',
      'Another delivery partner trains this person at this school.',
    );
  if (training === undefined) return decideFirst(row, period, after, context);
  if (row.trainingStatus === 'deferred' || row.trainingStatus === 'withdrawn')
    return decideStop(row, period, training, row.trainingStatus, after);
  const isOver = training.outcome === 'deferred' || training.outcome === 'withdrawn';
  if (isOver && row.trainingStatus === 'active')
    return decideReturn(training, row.trainingFrom ?? context.asOf, period, after);

  const startsOn = startAfter(row, period, training);
  const complete = row.facts.training_complete;
  if (!isOver && complete?.onDate && training.outcome !== 'completed' && complete.onDate >= startsOn)
    return decided({
      kind: 'stop',
      training,
      lastDay: withinReach(complete.onDate, training, period, after),
      outcome: 'completed',
    });
  const endsOn = earlier(training.endsOn, after.endsOn);
  const goesOn = training.outcome === null && (endsOn === null || endsOn >= context.asOf);
  if (goesOn && startsOn < context.asOf && isAnother(row, training, providers, programme))
    return isFree(context.asOf, training, period, after)
      ? decided({ kind: 'go-on', training, from: context.asOf })
      : refused('other_provider', 'leadProvider', 'Another provider trains this person later on.');
  return decided({ kind: 'keep', training });
}

/** Staff of a delivery partner take nobody over from another: their lead provider decides about that. */
function isWithAnotherPartner(
  period: PeriodState | null,
  { leadProvider }: Providers,
  context: ImportContext,
): boolean {
  if (period === null || context.scope.kind === 'lead_provider') return false;
  const last = lastTraining(period, leadProvider.id);
  const records = last === undefined ? period.registrations : [last];
  const own = records.filter((record) => record.leadProviderId === leadProvider.id);
  return own.some((record) => record.deliveryPartnerId !== null && !isOwnRecord(record, context));
}

/** Whether a row names another delivery partner or programme than the training has. */
function isAnother(
  row: RegistrationRow,
  training: TrainingState,
  { deliveryPartner }: Providers,
  programme: ProgrammeOfFile | undefined,
): boolean {
  const moves = training.deliveryPartnerId !== null && training.deliveryPartnerId !== deliveryPartner.id;
  const changes =
    row.programme !== null &&
    training.programmeVersionId !== null &&
    programme !== undefined &&
    !programme.versionIds.includes(training.programmeVersionId);
  return moves || changes;
}

function decideFirst(
  row: RegistrationRow,
  period: PeriodState | null,
  after: Dates,
  context: ImportContext,
): Decided {
  const { trainingStatus: status, trainingFrom } = row;
  const others = period?.trainings ?? [];
  const isTaken = (from: IsoDate) =>
    others.some((one) => overlap(one, { startsOn: from, endsOn: after.endsOn }));
  const takesOver = status === 'active' && trainingFrom !== null && isTaken(row.startsOn);
  const from = takesOver ? trainingFrom : row.startsOn;
  if (isTaken(from))
    return refused(
      'other_provider',
      'leadProvider',
      'Another lead provider trains this person at this school for that time. If you took over, give your first day under “Training status from”.',
    );
  if ((status === 'deferred' || status === 'withdrawn') && trainingFrom === null)
    return refused('dates', 'trainingFrom', `Say from which day training is ${status}.`);
  if (trainingFrom !== null && trainingFrom < row.startsOn)
    return refused('dates', 'trainingFrom', 'The training status cannot begin before the start date.');
  if (after.endsOn !== null && from > after.endsOn)
    return refused('dates', 'trainingFrom', 'Training cannot begin after the person left the school.');
  if (row.startsOn > addDays(context.asOf, 550))
    return refused('dates', 'startsOn', 'Start date cannot be more than 18 months ahead.');
  return decided({ kind: 'begin', from });
}

function decideReturn(
  training: TrainingState,
  from: IsoDate,
  period: PeriodState | null,
  after: Dates,
): Decided {
  if (training.endsOn !== null && from <= training.endsOn)
    return refused('dates', 'trainingFrom', 'Training can be active again only after the day it stopped.');
  if (after.endsOn !== null && from > after.endsOn)
    return refused('dates', 'trainingFrom', 'Training cannot be active after the person left the school.');
  if (!isFree(from, training, period, after))
    return refused(
      'other_provider',
      'leadProvider',
      'Another lead provider trains this person at this school for that time.',
    );
  return decided({ kind: 'go-on', training, from });
}

function decideStop(
  row: RegistrationRow,
  period: PeriodState | null,
  training: TrainingState,
  outcome: 'deferred' | 'withdrawn',
  after: Dates,
): Decided {
  const { trainingFrom: from } = row;
  if (from === null) {
    if (training.outcome === outcome) return decided({ kind: 'keep', training });
    return refused('dates', 'trainingFrom', `Say from which day training is ${outcome}.`);
  }
  const startsOn = startAfter(row, period, training);
  if (from < startsOn)
    return refused('dates', 'trainingFrom', 'The training status cannot begin before training did.');
  const lastDay = lastDayBefore(from, startsOn);
  return decided({
    kind: 'stop',
    training,
    lastDay: withinReach(lastDay, training, period, after),
    outcome,
  });
}

/** Whether no other training has any of the days from then to the end of the time at the school. */
function isFree(from: IsoDate, training: TrainingState, period: PeriodState | null, after: Dates): boolean {
  const rest = { startsOn: from, endsOn: after.endsOn };
  return (period?.trainings ?? []).every((one) => one === training || !overlap(one, rest));
}

/** The day, or the last one before the person leaves or another training begins. */
function withinReach(
  day: IsoDate,
  training: TrainingState,
  period: PeriodState | null,
  after: Dates,
): IsoDate {
  const next = (period?.trainings ?? [])
    .filter((one) => one !== training && one.startsOn > training.startsOn)
    .map((one) => addDays(one.startsOn, -1));
  return [after.endsOn, ...next].reduce<IsoDate>(
    (last, limit) => (limit !== null && limit < last ? limit : last),
    day,
  );
}

/** The first day of training as it will be: training that began with the time at the school moves with it. */
function startAfter(row: RegistrationRow, period: PeriodState | null, training: TrainingState): IsoDate {
  const moves = training.startsOn === period?.startsOn || training.startsOn < row.startsOn;
  return moves ? row.startsOn : training.startsOn;
}

function earlier(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** Training goes up to the day before it stops, and lasts at least a day. */
export function lastDayBefore(from: IsoDate, startsOn: IsoDate): IsoDate {
  const before = addDays(from, -1);
  return before < startsOn ? startsOn : before;
}
