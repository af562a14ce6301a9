import { addMonths, type IsoDate } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';

/** A person or office rarely has more programs than this; the limit keeps a mistake small. */
export const mostFeeds = 20;

export const mostEntries = 2_000;

/** Calendars go back this far; clients drop what is older by themselves. */
export function feedsBeginOn(day: IsoDate): IsoDate {
  return addMonths(day, -12);
}

const hour = 3_600_000;

/** "Last used" is written at most once an hour: programs ask far more often than anybody looks. */
export function usesWorthNoting(now: Date): Date {
  return new Date(now.getTime() - hour);
}

/** Whether somebody who sent `If-None-Match` has these bytes already. Compression changes them, so weakly. */
export function hasVersion(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => bare(tag) === bare(etag));
}

/** 'in the last hour', else the day. */
export function lastUsedOn(lastUsedAt: Date | null, now: Date): IsoDate | 'lately' | null {
  if (lastUsedAt === null) return null;
  return now.getTime() - lastUsedAt.getTime() < 2 * hour ? 'lately' : londonDate(lastUsedAt);
}
