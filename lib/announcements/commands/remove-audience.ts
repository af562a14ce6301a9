import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';

/** Removes a saved audience; announcements that were made with it keep theirs. @throws NotFound */
export async function removeAudience(actor: StaffActor, id: string): Promise<void> {
  await withActor(actor, async (tx) => {
    const { count } = await tx.savedAudience.deleteMany({
      where: { AND: [tenantFilter({ organisationId: actor.organisationId }), { id }] },
    });
    if (count === 0) throw new NotFound();
    await recordAudit(tx, actor, {
      action: 'audience.removed',
      subjectType: 'saved_audience',
      subjectId: id,
    });
  });
}
