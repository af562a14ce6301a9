import { formatClockTime } from '@/lib/dates/format';
import type { Audience, GroupFacts } from './types';

export const audienceLabel: Record<Audience, string> = {
  ect: 'ECTs',
  mentor: 'Mentors',
  both: 'ECTs and mentors',
};

export const weekdayLabel: Record<number, string> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
};

/** 'Tuesdays from 1pm', as far as it is known. */
export function patternInWords({
  weekday,
  startsMinute,
  pattern,
}: Pick<GroupFacts, 'weekday' | 'startsMinute' | 'pattern'>): string | null {
  const day = weekday === null ? undefined : weekdayLabel[weekday];
  if (day === undefined) return pattern;
  return startsMinute === null ? `${day}s` : `${day}s from ${formatClockTime(clockOf(startsMinute))}`;
}

/** 'HH:MM' of minutes after midnight. */
export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export const waitingLabel = {
  drafts: 'Drafts to publish',
  held: 'Notices held back',
  no_events: 'No events yet',
  full: 'Full',
} as const;

/** Said once after something was done to a group, by the word in the address. */
export const groupDoneLabel: Partial<Record<string, string>> = {
  created: 'The group is added. Generate its events next',
  changed: 'The group is saved',
};
