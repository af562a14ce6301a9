import { formatDate } from '@/lib/dates/format';
import type { IsoDate } from '@/lib/dates/iso-date';
import { overlap } from '@/lib/periods/rules';
import type { RowProblem } from '../row-cells';
import type { SchoolOfFile } from '../schools-of-file';
import type { ImportContext } from './context';
import { isOwnPeriod, isOwnRecord } from './own-records';
import type { PeriodState, PersonState, TrainingState } from './records';
import { problem, type RegistrationRow } from './row';

export interface Dates {
  startsOn: IsoDate;
  endsOn: IsoDate | null;
}

/** The dates at the school as they will be: an end that is known already stays when the file is silent about it. */
export function datesAfter(row: RegistrationRow, period: PeriodState | null): Dates {
  return { startsOn: row.startsOn, endsOn: row.endsOn ?? period?.endsOn ?? null };
}

export interface PeriodDecision {
  /** Null: the time at this school is new. */
  period: PeriodState | null;
  problems: RowProblem[];
}

const refused = (one: RowProblem): PeriodDecision => ({ period: null, problems: [one] });

/** Finds the time at the school that a row is about, and refuses one that cannot be true beside the others. */
export function decidePeriod(
  row: RegistrationRow,
  person: PersonState | null,
  school: SchoolOfFile,
  context: ImportContext,
): PeriodDecision {
  if (person === null) return { period: null, problems: [] };
  const told = { startsOn: row.startsOn, endsOn: row.endsOn };
  const here = person.periods.filter((period) => period.schoolId === school.id && period.role === row.role);
  const period =
    here.find((one) => one.startsOn === row.startsOn) ?? here.find((one) => overlap(one, told)) ?? null;
  const dates = datesAfter(row, period);
  if (dates.endsOn !== null && dates.endsOn < dates.startsOn)
    return refused(
      problem(
        'dates',
        'startsOn',
        `The start date lies after ${formatDate(dates.endsOn)}, when the person left the school.`,
      ),
    );
  const others = person.periods.filter(
    (one) => one !== period && one.role === row.role && (row.role === 'ect' || one.schoolId === school.id),
  );
  const clash = others.find((one) => overlap(one, dates));
  if (clash !== undefined) return refused(clashOf(row, clash, school, context));
  const broken = period === null ? null : whatBreaks(period, dates, context);
  return broken === null ? { period, problems: [] } : refused(broken);
}

function clashOf(
  row: RegistrationRow,
  clash: PeriodState,
  school: SchoolOfFile,
  context: ImportContext,
): RowProblem {
  if (clash.schoolId === school.id)
    return problem(
      'dates',
      'startsOn',
      `The dates overlap another time at this school, from ${formatDate(clash.startsOn)}.`,
    );
  const elsewhere = [...context.schools.values()].find((one) => one.id === clash.schoolId);
  const isKnown = elsewhere !== undefined && (clash.isNew || isOwnPeriod(clash, context));
  const where = isKnown ? `${elsewhere.name} from ${formatDate(clash.startsOn)}` : 'another school';
  const text = `${row.name} is registered as an ECT at ${where}. Give that registration an end date first, in a row of its own.`;
  return problem('at_another_school', 'urn', text);
}

/** Why the dates at a school cannot be changed as a row says: what is recorded inside them would be lost. */
function whatBreaks(period: PeriodState, dates: Dates, context: ImportContext): RowProblem | null {
  const { startsOn, endsOn } = dates;
  if (startsOn === period.startsOn && endsOn === period.endsOn) return null;
  const others = period.trainings.filter((training) => !isOwnRecord(training, context));
  if (others.some((training) => isMoved(training, period, dates)))
    return problem(
      'other_provider',
      startsOn === period.startsOn ? 'endsOn' : 'startsOn',
      'Another provider trains this person at this school and has other dates. They have to change them.',
    );
  const before = period.trainings.find((training) => training.endsOn !== null && training.endsOn < startsOn);
  if (before?.endsOn)
    return problem(
      'dates',
      'startsOn',
      `Training at this school ended on ${formatDate(before.endsOn)}, before this start date.`,
    );
  const after = period.trainings.find((training) => endsOn !== null && training.startsOn > endsOn);
  if (after !== undefined)
    return problem(
      'dates',
      'endsOn',
      `Training at this school begins on ${formatDate(after.startsOn)}, after this end date.`,
    );
  const isLost = period.absences.some(
    (absence) =>
      (absence.endsOn !== null && absence.endsOn < startsOn) ||
      (endsOn !== null && absence.startsOn > endsOn),
  );
  return isLost ? problem('dates', 'startsOn', 'An absence is recorded outside these dates.') : null;
}

/** Whether a training would follow the dates of its time at the school. */
function isMoved(training: TrainingState, period: PeriodState, { startsOn, endsOn }: Dates): boolean {
  if (
    startsOn !== period.startsOn &&
    training.startsOn <= (startsOn > period.startsOn ? startsOn : period.startsOn)
  )
    return true;
  if (endsOn === period.endsOn) return false;
  return (
    training.endsOn === period.endsOn ||
    training.endsOn === null ||
    (endsOn !== null && training.endsOn > endsOn)
  );
}
