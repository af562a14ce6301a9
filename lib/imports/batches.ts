import 'server-only';
import { fromDateColumn } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import type { Batch } from './types';

/** The batch for a job, with its row locked so that jobs of one batch wait for one another. @throws NotFound */
export async function lockBatch(tx: Tx, batchId: string): Promise<Batch> {
  await tx.$queryRaw`select id from import_batch where id = ${batchId}::uuid for update`;
  const batch = await tx.importBatch.findUnique({
    where: { id: batchId },
    include: { organisation: { select: { kind: true } } },
  });
  const kind = batch?.organisation.kind;
  if (batch === null || (kind !== 'lead_provider' && kind !== 'delivery_partner')) throw new NotFound();
  return { ...batch, organisationKind: kind, asOf: fromDateColumn(batch.asOf) };
}
