import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound } from '@/lib/errors';
import { staffEnquiries } from '../policy';

/** Marks an enquiry as dealt with, once. @throws NotFound, Conflict when somebody else was quicker */
export async function closeEnquiry(actor: StaffActor, input: { id: string; version: number }): Promise<void> {
  await withActor(actor, async (tx) => {
    const enquiry = await tx.supportEnquiry.findFirst({
      where: { AND: [{ id: input.id }, tenantFilter(staffEnquiries(actor))] },
      select: { id: true, schoolId: true },
    });
    if (enquiry === null) throw new NotFound();
    const { count } = await tx.supportEnquiry.updateMany({
      where: { id: input.id, version: input.version, status: 'open' },
      data: { status: 'closed', closedAt: now(), closedById: actor.userId, version: { increment: 1 } },
    });
    if (count === 0) throw new Conflict('Somebody else has dealt with this already.');
    await recordAudit(tx, actor, {
      action: 'enquiry.closed',
      subjectType: 'enquiry',
      subjectId: input.id,
      organisationId: enquiry.schoolId,
      fields: ['status'],
    });
  });
}
