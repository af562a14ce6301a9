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

/**
 * Whether a program has what a feed holds already: by its tag, and only without one by the time at which it read it.
 * (RFC 9110, 13.1.3: a time is not looked at beside a tag, nor one that is none.)
 */
export function isUnchanged(
  asked: { ifNoneMatch: string | null; ifModifiedSince: string | null },
  { etag, since }: { etag: string; since: Date },
): boolean {
  if (asked.ifNoneMatch !== null) return hasVersion(asked.ifNoneMatch, etag);
  if (asked.ifModifiedSince === null) return false;
  const readAt = Date.parse(asked.ifModifiedSince);
  return !Number.isNaN(readAt) && since.getTime() <= readAt;
}

/** 'in the last hour', else the day. */
export function lastUsedOn(lastUsedAt: Date | null, now: Date): IsoDate | 'lately' | null {
  if (lastUsedAt === null) return null;
  return now.getTime() - lastUsedAt.getTime() < 2 * hour ? 'lately' : londonDate(lastUsedAt);
}
