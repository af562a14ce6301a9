import { randomUUID } from 'node:crypto';
import { count } from '../words';
import type { RowDecisions } from './carry-out';
import type { Changes } from './changes';
import type { ImportContext } from './context';
import { hasRoom } from './decide-place';
import { dayBefore } from './period-dates';
import type { TrainingState } from './records';

/**
 * Places the person in the row's group: at first from the start of training, unless it was full then, and later from
 * the day of the file.
 */
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
  const fitsFromStart = last === undefined && hasRoom(group, training.startsOn, training.endsOn);
  const startsOn = fitsFromStart ? training.startsOn : changesOn;
  if (training.endsOn !== null && startsOn > training.endsOn) {
    changes.warn('group', 'Not placed: the training is over.');
    return last !== undefined;
  }
  if (!hasRoom(group, startsOn, training.endsOn)) {
    changes.warn('group', `Not placed: ${group.name} is full (${count(group.capacity, 'place', 'places')}).`);
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
