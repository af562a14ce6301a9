import 'server-only';
import type { SchoolActor, SelfActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { feedsOf } from './policy';
import type { FeedListItem, SchoolFeed } from './types';

/** The actor's feeds that work, the newest first. */
export async function listFeeds(actor: SchoolActor | SelfActor): Promise<FeedListItem[]> {
  const feeds = await withActor(actor, (tx) =>
    tx.calendarFeed.findMany({
      where: { AND: [feedsOf(actor), { revokedAt: null }] },
      orderBy: { createdAt: 'desc' },
      select: {
        id: true,
        label: true,
        scope: true,
        createdAt: true,
        lastUsedAt: true,
        person: { select: { name: true } },
      },
    }),
  );
  return feeds.map(({ person, ...feed }) => ({
    ...feed,
    personName: actor.kind === 'school' ? (person?.name ?? null) : null,
  }));
}

/** Every feed that works at the school, with whose it is: what a headteacher asks about who reads the school's calendar. */
export async function listSchoolFeeds(actor: SchoolActor): Promise<SchoolFeed[]> {
  const rows = await withActor(
    actor,
    (tx) => tx.$queryRaw<(Omit<SchoolFeed, 'isOwn'> & { userId: string })[]>`
      select f.id, f.user_id as "userId", f.owner, f.label, f.scope::text as scope, f.person_name as "personName",
        f.created_at as "createdAt", f.last_used_at as "lastUsedAt"
      from app.school_feeds() f order by f.created_at desc`,
  );
  return rows.map(({ userId, ...feed }) => ({ ...feed, isOwn: userId === actor.userId }));
}
