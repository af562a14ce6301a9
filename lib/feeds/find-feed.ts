import 'server-only';
import { type SchoolActor, type SelfActor, systemActor } from '@/lib/auth/actor';
import { isToken, sha256 } from '@/lib/auth/tokens';
import { schoolActorOf, selfActorOf } from '@/lib/auth/without-session';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { usesWorthNoting } from './rules';

/** A feed that works, and as whom it is read. */
export type FoundFeed = { id: string; createdAt: Date } & (
  | { of: 'self'; actor: SelfActor; paired: boolean }
  | { of: 'school'; actor: SchoolActor }
  | { of: 'person-at-school'; actor: SchoolActor; personId: string; paired: boolean }
);

/**
 * Whom the token lets read what, asked anew at every fetch: the feed was not revoked, the account is not disabled, and
 * the membership or own record that gave it still holds today. Null for everything else.
 */
export async function findFeed(token: string): Promise<FoundFeed | null> {
  if (!isToken(token)) return null;
  return withActor(systemActor(), async (tx) => {
    const feed = await tx.calendarFeed.findFirst({
      where: { tokenHash: sha256(token), revokedAt: null },
      select: { id: true, userId: true, scope: true, personId: true, schoolId: true, createdAt: true },
    });
    if (feed === null) return null;
    const { id, userId, scope, personId, schoolId, createdAt } = feed;
    const paired = scope === 'pair';
    if (schoolId === null) {
      const actor = personId === null ? null : await selfActorOf(tx, userId, personId);
      return actor === null ? null : { id, createdAt, of: 'self', actor, paired };
    }
    const actor = await schoolActorOf(tx, userId, schoolId);
    if (actor === null) return null;
    return personId === null
      ? { id, createdAt, of: 'school', actor }
      : { id, createdAt, of: 'person-at-school', actor, personId, paired };
  });
}

/** Notes that the feed was read, and returns since when it holds what it holds, by whole seconds. */
export async function noteFeedUsed(feedId: string, contentsDigest: string): Promise<Date> {
  const at = now();
  return withActor(systemActor(), async (tx) => {
    await tx.calendarFeed.updateMany({
      where: { id: feedId, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: usesWorthNoting(at) } }] },
      data: { lastUsedAt: at },
    });
    const [row] = await tx.$queryRaw<{ since: Date | null }[]>`
      select contents_since as since from calendar_feed where id = ${feedId}::uuid and contents_digest = ${contentsDigest}`;
    if (row?.since) return row.since;
    // Never the second of what it held before: a program that read that would not ask again.
    const [changed] = await tx.$queryRaw<{ since: Date }[]>`
      update calendar_feed set contents_digest = ${contentsDigest},
        contents_since = greatest(date_trunc('second', ${at}::timestamptz), contents_since + interval '1 second')
      where id = ${feedId}::uuid returning contents_since as since`;
    return changed?.since ?? at;
  });
}
