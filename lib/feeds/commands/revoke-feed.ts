import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor, SelfActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { feedsOf } from '../policy';

/** From now on the address answers like one that never was. Stopping it again changes nothing. */
export async function revokeFeed(actor: SchoolActor | SelfActor, feedId: string): Promise<void> {
  await withActor(actor, async (tx) => {
    const own = { AND: [{ id: feedId }, feedsOf(actor)] };
    const feed = await tx.calendarFeed.findFirst({ where: own, select: { schoolId: true } });
    if (feed === null) throw new NotFound();
    const { count } = await tx.calendarFeed.updateMany({
      where: { AND: [own, { revokedAt: null }] },
      data: { revokedAt: now() },
    });
    if (count === 0) return;
    await recordAudit(tx, actor, {
      action: 'feed.revoked',
      subjectType: 'calendar_feed',
      subjectId: feedId,
      organisationId: feed.schoolId,
    });
  });
}
