import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound } from '@/lib/errors';
import { enqueueJob } from '@/lib/jobs/enqueue';
import { ownVisits } from '../policy';

/**
 * Takes a proposal back, so that another day can be proposed. What has been agreed is cancelled like any event.
 * @throws Conflict when everybody has agreed in the meantime
 */
export async function withdrawVisit(actor: StaffActor, { eventId }: { eventId: string }): Promise<void> {
  await withActor(actor, async (tx) => {
    const where = { id: eventId, kind: 'school_visit' as const, ...tenantFilter(ownVisits(actor)) };
    if ((await tx.event.findFirst({ where, select: { id: true } })) === null) throw new NotFound();
    const { count } = await tx.event.updateMany({
      where: { id: eventId, isProposal: true, status: { not: 'cancelled' } },
      data: { status: 'cancelled', changedAt: now(), version: { increment: 1 } },
    });
    if (count === 0) throw new Conflict('This visit has been agreed or withdrawn in the meantime.');
    await enqueueJob(tx, 'tell-of-visit', { eventId, what: 'withdrawn' });
    await recordAudit(tx, actor, {
      action: 'visit.withdrawn',
      subjectType: 'event',
      subjectId: eventId,
      organisationId: actor.organisationId,
    });
  });
}
