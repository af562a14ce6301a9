import type { IsoDate } from '@/lib/dates/iso-date';
import type { SubjectPlace, SubjectRecord } from '../record';
import { changed, lasts, type NewId } from './make';
import type { Effect } from './types';

/** Ends the places; one that is kept for the return from an absence is given up as well. */
export function leaveGroups(record: SubjectRecord, lastDay: IsoDate): Effect[] {
  return [
    ...lasts(record.places, lastDay).map((place) => leaveGroup(place, lastDay)),
    ...lasts(record.absences, lastDay).flatMap(({ id, heldGroupId }) =>
      changed('place_given_up', 'absence', id, { heldGroupId }, { heldGroupId: null }),
    ),
  ];
}

/** The place in which somebody is after the day, or will be last. */
export function placeToKeep(record: SubjectRecord, lastDay: IsoDate): SubjectPlace | null {
  const places = lasts(record.places, lastDay).toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return places.at(-1) ?? null;
}

/** Ends the places as `leaveGroups` does, but the one is kept by the absence. */
export function pauseGroups(record: SubjectRecord, lastDay: IsoDate, kept: SubjectPlace): Effect[] {
  return leaveGroups(record, lastDay).map((effect) =>
    effect.kind === 'group_left' && effect.subjectId === kept.id
      ? { ...effect, kind: 'group_paused' }
      : effect,
  );
}

function leaveGroup(place: SubjectPlace, lastDay: IsoDate): Effect {
  const { id, trainingPeriodId, groupId, startsOn, endsOn } = place;
  if (startsOn > lastDay) {
    const was = { trainingPeriodId, groupId, startsOn, endsOn };
    return { kind: 'group_void', subject: 'group_membership', subjectId: id, was, becomes: null };
  }
  return {
    kind: 'group_left',
    subject: 'group_membership',
    subjectId: id,
    was: { endsOn },
    becomes: { endsOn: lastDay },
  };
}

export function joinGroup(
  trainingPeriodId: string,
  groupId: string,
  startsOn: IsoDate,
  newId: NewId,
  kind: 'group_joined' | 'group_taken_up' = 'group_joined',
): Effect {
  return {
    kind,
    subject: 'group_membership',
    subjectId: newId(),
    was: null,
    becomes: { trainingPeriodId, groupId, startsOn, endsOn: null },
  };
}
