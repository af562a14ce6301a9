import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound } from '@/lib/errors';
import { enqueueJob } from '@/lib/jobs/enqueue';
import { statesBefore } from '../rules';

/** Has a checked import applied. Pressed twice, or by two people at once, it is applied once. */
export async function startImport(actor: StaffActor, batchId: string): Promise<void> {
  await withActor(actor, async (tx) => {
    const own = { id: batchId, ...tenantFilter({ organisationId: actor.organisationId }) };
    const started = await tx.importBatch.updateMany({
      where: { ...own, state: { in: statesBefore('applying') } },
      data: { state: 'applying', rowsDone: 0, problem: null, version: { increment: 1 } },
    });
    if (started.count === 0) {
      const batch = await tx.importBatch.findFirst({ where: own, select: { state: true } });
      if (batch === null) throw new NotFound();
      if (batch.state === 'applying' || batch.state === 'applied') return;
      throw new Conflict('This import cannot be applied any more.');
    }
    await recordAudit(tx, actor, {
      action: 'import.started',
      subjectType: 'import',
      subjectId: batchId,
      organisationId: actor.organisationId,
    });
    await enqueueJob(tx, 'apply-import', { batchId }, { key: `apply-import:${batchId}` });
  });
}
