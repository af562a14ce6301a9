import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { overlap } from '@/lib/periods/rules';
import type { RowProblem } from '../row-cells';
import type { ImportContext, ProgrammeOfFile } from './context';
import type { Providers } from './decide-place';
import type { PeriodState, TrainingState } from './records';
import { problem, type RegistrationRow } from './row';

/** What becomes of somebody's training with the row's lead provider. */
export type TrainingDecision =
  | { kind: 'begin' }
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
const refused = (one: RowProblem): Decided => ({ value: null, problems: [one] });

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
  if (training === undefined) return decideFirst(row, period, context);
  const { trainingStatus: status, trainingFrom: from } = row;

  if (status === 'deferred' || status === 'withdrawn') return decideStop(row, training, status);
  const isOver = training.outcome === 'deferred' || training.outcome === 'withdrawn';
  if (isOver && status === 'active') {
    const back = from ?? context.asOf;
    if (training.endsOn !== null && back <= training.endsOn)
      return refused(
        problem('dates', 'trainingFrom', 'Training can be active again only after the day it stopped.'),
      );
    return decided({ kind: 'go-on', training, from: back });
  }
  const complete = row.facts.training_complete;
  if (!isOver && complete?.onDate && training.outcome !== 'completed' && complete.onDate >= training.startsOn)
    return decided({ kind: 'stop', training, lastDay: complete.onDate, outcome: 'completed' });
  const isOpen = training.outcome === null && (training.endsOn === null || training.endsOn >= context.asOf);
  const moves =
    training.deliveryPartnerId !== null && training.deliveryPartnerId !== providers.deliveryPartner.id;
  const changes =
    row.programme !== null &&
    training.programmeVersionId !== null &&
    programme !== undefined &&
    !programme.versionIds.includes(training.programmeVersionId);
  if (isOpen && (moves || changes) && training.startsOn < context.asOf)
    return decided({ kind: 'go-on', training, from: context.asOf });
  return decided({ kind: 'keep', training });
}

function decideFirst(row: RegistrationRow, period: PeriodState | null, context: ImportContext): Decided {
  const told = { startsOn: row.startsOn, endsOn: row.endsOn };
  const other = period?.trainings.find((training) => overlap(training, told));
  if (other !== undefined)
    return refused(
      problem(
        'other_provider',
        'leadProvider',
        'Another lead provider trains this person at this school for that time.',
      ),
    );
  if ((row.trainingStatus === 'deferred' || row.trainingStatus === 'withdrawn') && row.trainingFrom === null)
    return refused(problem('dates', 'trainingFrom', `Say from which day training is ${row.trainingStatus}.`));
  if (row.trainingFrom !== null && row.trainingFrom < row.startsOn)
    return refused(
      problem('dates', 'trainingFrom', 'The training status cannot begin before the start date.'),
    );
  if (row.startsOn > addDays(context.asOf, 550))
    return refused(problem('dates', 'startsOn', 'Start date cannot be more than 18 months ahead.'));
  return decided({ kind: 'begin' });
}

function decideStop(
  row: RegistrationRow,
  training: TrainingState,
  outcome: 'deferred' | 'withdrawn',
): Decided {
  const { trainingFrom: from } = row;
  if (from === null) {
    if (training.outcome === outcome) return decided({ kind: 'keep', training });
    return refused(problem('dates', 'trainingFrom', `Say from which day training is ${outcome}.`));
  }
  if (from < training.startsOn)
    return refused(problem('dates', 'trainingFrom', 'The training status cannot begin before training did.'));
  return decided({ kind: 'stop', training, lastDay: lastDayBefore(from, training.startsOn), outcome });
}

/** Training goes up to the day before it stops, and lasts at least a day. */
export function lastDayBefore(from: IsoDate, startsOn: IsoDate): IsoDate {
  const before = addDays(from, -1);
  return before < startsOn ? startsOn : before;
}
