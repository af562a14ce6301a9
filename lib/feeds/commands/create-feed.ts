import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor, SelfActor } from '@/lib/auth/actor';
import { newToken, sha256 } from '@/lib/auth/tokens';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { env } from '@/lib/env';
import { NotFound, RuleBroken } from '@/lib/errors';
import { loadRecords } from '@/lib/people/records';
import { feedAddress } from '../address';
import { feedsOf } from '../policy';
import { mostFeeds } from '../rules';
import type { FeedScope, NewFeed, SchoolFeedContents } from '../types';

/** One's own events, or one's own and those of one's ECTs of the day. */
export async function createOwnFeed(
  actor: SelfActor,
  { label, scope }: { label: string; scope: Exclude<FeedScope, 'school'> },
): Promise<NewFeed> {
  return withActor(actor, (tx) =>
    create(tx, actor, { label, scope, personId: actor.personId, schoolId: null }),
  );
}

/** Everybody of the school, or one of its people, alone or with whom they are paired. @throws NotFound */
export async function createSchoolFeed(
  actor: SchoolActor,
  { label, contents }: { label: string; contents: SchoolFeedContents },
): Promise<NewFeed> {
  const { schoolId } = actor;
  const { scope } = contents;
  const personId = contents.scope === 'school' ? null : contents.personId;
  return withActor(actor, async (tx) => {
    if (personId !== null) {
      const people = await loadRecords(tx, { schoolId, personIds: [personId] }, { schoolId });
      if (people.length === 0) throw new NotFound();
    }
    return create(tx, actor, { label, scope, personId, schoolId });
  });
}

interface Subject {
  label: string;
  scope: FeedScope;
  personId: string | null;
  schoolId: string | null;
}

/** The token leaves in the answer and is stored nowhere; the row holds its hash. */
async function create(tx: Tx, actor: SchoolActor | SelfActor, subject: Subject): Promise<NewFeed> {
  const present = await tx.calendarFeed.count({ where: { AND: [feedsOf(actor), { revokedAt: null }] } });
  if (present >= mostFeeds) {
    throw new RuleBroken(
      'too_many_feeds',
      `You have ${mostFeeds} calendar feeds. Stop one that you no longer use first.`,
    );
  }
  const token = newToken();
  const feed = await tx.calendarFeed.create({
    data: { userId: actor.userId, ...subject, tokenHash: sha256(token) },
    select: { id: true },
  });
  await recordAudit(tx, actor, {
    action: 'feed.created',
    subjectType: 'calendar_feed',
    subjectId: feed.id,
    organisationId: subject.schoolId,
    detail: { scope: subject.scope },
  });
  return { id: feed.id, label: subject.label, address: feedAddress(env().APP_ORIGIN, token) };
}
