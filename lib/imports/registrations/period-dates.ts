import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import type { Changes } from './changes';
import type { MentorshipState, PeriodState, PlaceState, TrainingState } from './records';

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

interface Dates {
  startsOn: IsoDate;
  endsOn: IsoDate | null;
}

/** Whether a group has room for one of its members for some more days. */
export type HasRoom = (place: PlaceState, from: IsoDate, to: IsoDate | null) => boolean;

/** Changes the first or last day at a school; training, groups, mentorships and absences follow. */
export function setPeriodDates(period: PeriodState, now: Dates, changes: Changes, hasRoom: HasRoom): void {
  const was = { startsOn: period.startsOn, endsOn: period.endsOn };
  changes.set(period, 'startsOn', now.startsOn, 'startsOn');
  changes.set(period, 'endsOn', now.endsOn, 'endsOn');
  if (was.startsOn === now.startsOn && was.endsOn === now.endsOn) return;

  for (const training of period.trainings) moveTraining(training, was, now, hasRoom);
  for (const mentorship of period.mentorships) {
    if (was.endsOn !== null && mentorship.endsOn === was.endsOn) prolong(mentorship, was.endsOn);
    clip(mentorship, now.startsOn, now.endsOn);
  }
  for (const absence of period.absences)
    if (now.endsOn !== null && absence.endsOn !== null && absence.endsOn > now.endsOn)
      absence.endsOn = now.endsOn;
}

/** What lasted as long as the time at the school goes on lasting as long. */
function moveTraining(training: TrainingState, was: Dates, now: Dates, hasRoom: HasRoom): void {
  if (training.startsOn === was.startsOn || training.startsOn < now.startsOn)
    training.startsOn = now.startsOn;
  const lastedAsLong = training.endsOn !== null && training.endsOn === was.endsOn;
  if (lastedAsLong && training.outcome === null) {
    const stayed = training.places.filter((place) => !place.isDeleted && place.endsOn === was.endsOn);
    training.endsOn = now.endsOn;
    for (const place of stayed)
      if (isLater(now.endsOn, was.endsOn) && hasRoom(place, addDays(place.endsOn ?? '', 1), now.endsOn))
        place.endsOn = now.endsOn;
  }
  if (now.endsOn !== null && (training.endsOn === null || training.endsOn > now.endsOn))
    training.endsOn = now.endsOn;
  for (const place of training.places) clip(place, training.startsOn, training.endsOn);
}

/** A pairing that ended because one of the two left goes on for as long as both are there and nobody else took over. */
function prolong(mentorship: MentorshipState, until: IsoDate): void {
  const { ect, mentor } = mentorship;
  const next = ect.mentorships.find((one) => one.ect === ect && !one.isDeleted && one.startsOn > until);
  const ends = [ect.endsOn, mentor.endsOn, next === undefined ? null : addDays(next.startsOn, -1)];
  mentorship.endsOn = ends.filter((day) => day !== null).sort()[0] ?? null;
}

function isLater(one: IsoDate | null, other: IsoDate | null): boolean {
  return other !== null && (one === null || one > other);
}

/** The day before, for what ends when something else begins. */
export const dayBefore = (day: IsoDate): IsoDate => addDays(day, -1);
