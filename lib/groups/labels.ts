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
  generated: 'The planned events have their days. Check the drafts, then publish them',
  published: 'The change is published',
  held: 'The change is published. Nobody has been told yet',
  nothing: 'Nothing is different, so nothing was published',
  sent: 'The notices are sent',
  'draft-moved': 'The draft is moved',
  'draft-removed': 'The draft is taken away',
};

/** '12 notices in the portal, 4 by e-mail at once' */
export function toldInWords(notices: string, mails: string | string[] | undefined): string {
  const count = Number.parseInt(notices, 10) || 0;
  const mailed = typeof mails === 'string' ? Number.parseInt(mails, 10) || 0 : 0;
  if (count === 0 && mailed === 0) return 'It affects nobody, so nobody was told.';
  const told = count === 1 ? '1 notice in the portal' : `${count} notices in the portal`;
  return mailed === 0 ? `${told}.` : `${told}, and ${mailed} by e-mail at once.`;
}

/** Several groups in one step: as many as an address holds. */
export const mostGroups = 200;

/** '60 groups are published', with what happened to their notices. */
export function severalDoneLabel(query: Record<string, string | string[] | undefined>): {
  title: string;
  told: string[];
} | null {
  const count = (name: string) => Number.parseInt(String(query[name] ?? ''), 10) || 0;
  if (query.done === 'seen') return { title: 'Marked as seen', told: [] };
  if (query.done === 'nothing') return { title: groupDoneLabel.nothing ?? '', told: [] };
  if (query.done !== 'published' || count('groups') === 0) return null;
  const held = count('held');
  const isAllHeld = held === count('groups');
  return {
    title:
      count('groups') === 1
        ? 'The change of one group is published'
        : `The changes of ${count('groups')} groups are published`,
    told: [
      ...(isAllHeld ? [] : [toldInWords(String(count('notices')), String(count('mails')))]),
      ...(held > 0
        ? [`Notices of ${held === 1 ? 'one group' : `${held} groups`} are held back until you send them.`]
        : []),
    ],
  };
}

export function groupsIn(count: number): string {
  return count === 1 ? 'One group' : `${count} groups`;
}
