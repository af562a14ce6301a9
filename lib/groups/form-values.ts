import type { IsoDate } from '@/lib/dates/iso-date';
import { academicYearStart } from '@/lib/dates/iso-date';
import { intakeLabel } from '@/lib/registrations/labels';
import { clockOf } from './labels';
import type { GroupDetails } from './types';

/** What is stored of a group, by the names of its form's fields. */
export function groupFormValues(group: GroupDetails): Record<string, string> {
  return {
    name: group.name,
    programmeVersionId: group.programmeVersionId ?? '',
    intake: `${group.intakeYear}-${group.intakeTerm}`,
    audience: group.audience,
    phase: group.phase ?? '',
    area: group.area ?? '',
    weekday: group.weekday === null ? '' : String(group.weekday),
    starts: group.startsMinute === null ? '' : clockOf(group.startsMinute),
    laCode: group.laCode === null ? '' : String(group.laCode),
    venueId: group.venueId ?? '',
    facilitatorId: group.facilitatorId ?? '',
    facilitatorName: group.facilitatorName ?? '',
    capacity: String(group.capacity),
  };
}

/** Intakes from three years ago to the year after next, the newest first. */
export function intakeOptions(day: IsoDate): { value: string; label: string }[] {
  const year = academicYearStart(day);
  return [1, 0, -1, -2, -3].flatMap((offset) =>
    (['april', 'january', 'september'] as const).map((term) => ({
      value: `${year + offset}-${term}`,
      label: intakeLabel(year + offset, term),
    })),
  );
}
