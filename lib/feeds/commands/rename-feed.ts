import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor, SelfActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { feedsOf } from '../policy';

/** Its address and what it holds stay. @throws NotFound also for a feed that was stopped */
export async function renameFeed(
  actor: SchoolActor | SelfActor,
  { id, label }: { id: string; label: string },
): Promise<void> {
  await withActor(actor, async (tx) => {
    const own = { AND: [{ id, revokedAt: null }, feedsOf(actor)] };
    const feed = await tx.calendarFeed.findFirst({ where: own, select: { schoolId: true, label: true } });
    if (feed === null) throw new NotFound();
    if (feed.label === label) return;
    await tx.calendarFeed.updateMany({ where: own, data: { label } });
    await recordAudit(tx, actor, {
      action: 'feed.renamed',
      subjectType: 'calendar_feed',
      subjectId: id,
      organisationId: feed.schoolId,
      fields: ['label'],
    });
  });
}
