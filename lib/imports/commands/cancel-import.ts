import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound } from '@/lib/errors';
import { enqueueJob } from '@/lib/jobs/enqueue';
import { statesBefore } from '../rules';

/** Gives an import up before anything was changed. */
export async function cancelImport(actor: StaffActor, batchId: string): Promise<void> {
  await withActor(actor, async (tx) => {
    const own = { id: batchId, ...tenantFilter({ organisationId: actor.organisationId }) };
    const cancelled = await tx.importBatch.updateMany({
      where: { ...own, state: { in: statesBefore('cancelled') } },
      data: { state: 'cancelled', version: { increment: 1 } },
    });
    if (cancelled.count === 0) {
      const batch = await tx.importBatch.findFirst({ where: own, select: { state: true } });
      if (batch === null) throw new NotFound();
      if (batch.state === 'cancelled') return;
      throw new Conflict('This import has been started already.');
    }
    await recordAudit(tx, actor, {
      action: 'import.cancelled',
      subjectType: 'import',
      subjectId: batchId,
      organisationId: actor.organisationId,
    });
    await enqueueJob(tx, 'clear-import', { batchId });
  });
}
