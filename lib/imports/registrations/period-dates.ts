import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import type { Changes } from './changes';
import type { PeriodState, TrainingState } from './records';

interface Clipped {
  startsOn: IsoDate;
  endsOn: IsoDate | null;
  isDeleted?: boolean;
}

/** Keeps the inner within the outer dates; what lies outside altogether is taken away. */
function clip(inner: Clipped, from: IsoDate, to: IsoDate | null): void {
  if (inner.startsOn < from) inner.startsOn = from;
  if (to !== null && (inner.endsOn === null || inner.endsOn > to)) inner.endsOn = to;
  if (inner.endsOn !== null && inner.endsOn < inner.startsOn) inner.isDeleted = true;
}

/** Ends a training, and with it the time in its groups. */
export function endTraining(training: TrainingState, lastDay: IsoDate): void {
  training.endsOn = lastDay;
  for (const place of training.places) clip(place, training.startsOn, lastDay);
}

function clipTraining(training: TrainingState, from: IsoDate, to: IsoDate | null): void {
  if (to !== null && training.startsOn > to) training.startsOn = to;
  if (training.startsOn < from) training.startsOn = from;
  if (to !== null && (training.endsOn === null || training.endsOn > to)) training.endsOn = to;
  for (const place of training.places) clip(place, training.startsOn, training.endsOn);
}

/** Changes the first or last day at a school; training, groups, mentorships and absences follow. */
export function setPeriodDates(
  period: PeriodState,
  { startsOn, endsOn }: { startsOn: IsoDate; endsOn: IsoDate | null },
  changes: Changes,
): void {
  const was = { startsOn: period.startsOn, endsOn: period.endsOn };
  changes.set(period, 'startsOn', startsOn, 'startsOn');
  changes.set(period, 'endsOn', endsOn, 'endsOn');
  if (was.startsOn === startsOn && was.endsOn === endsOn) return;

  for (const training of period.trainings) {
    if (training.startsOn === was.startsOn) moveStart(training, startsOn);
    // Training that lasted as long as the time at the school goes on lasting as long.
    if (training.endsOn !== null && training.endsOn === was.endsOn && training.outcome === null)
      training.endsOn = endsOn;
    clipTraining(training, startsOn, endsOn);
  }
  for (const mentorship of period.mentorships) clip(mentorship, startsOn, endsOn);
  for (const absence of period.absences) {
    if (absence.startsOn < startsOn) absence.startsOn = startsOn;
    if (endsOn !== null && absence.startsOn > endsOn) absence.startsOn = endsOn;
    if (endsOn !== null && absence.endsOn !== null && absence.endsOn > endsOn) absence.endsOn = endsOn;
  }
}

function moveStart(training: TrainingState, startsOn: IsoDate): void {
  const was = training.startsOn;
  training.startsOn = training.endsOn !== null && startsOn > training.endsOn ? training.endsOn : startsOn;
  for (const place of training.places) if (place.startsOn === was) place.startsOn = training.startsOn;
}

/** The day before, for what ends when something else begins. */
export const dayBefore = (day: IsoDate): IsoDate => addDays(day, -1);
