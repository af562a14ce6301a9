import { formatDateLong } from '@/lib/dates/format';
import type { SchoolDay, SchoolDayKind } from './types';

export const schoolDayKindLabel: Record<SchoolDayKind, string> = {
  inset: 'INSET day',
  busy: 'Busy days',
  closed: 'School closed',
};

export const schoolDayKindHint: Record<SchoolDayKind, string> = {
  inset: 'Staff are in school, pupils are not',
  busy: 'Mock examinations, tests, an inspection: nobody can easily be spared',
  closed: 'Nobody is in school, in term time',
};

/** 'INSET day: Curriculum reviews' */
export function schoolDayInWords({ kind, label }: Pick<SchoolDay, 'kind' | 'label'>): string {
  return label === null ? schoolDayKindLabel[kind] : `${schoolDayKindLabel[kind]}: ${label}`;
}

/** 'Monday 2 November 2026', or from its first to its last day. */
export function schoolDayDates({ startsOn, endsOn }: Pick<SchoolDay, 'startsOn' | 'endsOn'>): string {
  if (startsOn === endsOn) return formatDateLong(startsOn);
  return `${formatDateLong(startsOn)} to ${formatDateLong(endsOn)}`;
}
