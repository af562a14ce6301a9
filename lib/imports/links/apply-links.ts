import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { recordLinks } from '@/lib/schools/commands/record-links';
import type { Applied } from '../kinds';
import type { Batch, ImportCounts } from '../types';

export async function applyLinks(tx: Tx, batch: Batch): Promise<Applied> {
  const { counts, rowsTotal } = await tx.importBatch.findUniqueOrThrow({
    where: { id: batch.id },
    select: { counts: true, rowsTotal: true },
  });
  await recordLinks(tx, batch.id);
  return { counts: counts as ImportCounts, rowsDone: rowsTotal ?? 0, more: false };
}
