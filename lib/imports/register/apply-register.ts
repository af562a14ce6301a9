import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { applyRegisterRows } from '@/lib/schools/commands/apply-register-rows';
import type { Applied } from '../kinds';
import type { Batch, ImportCounts } from '../types';

const rowsPerStep = 2_000;

/** Applies the next rows after the mark that the last step left in the counts. */
export async function applyRegister(tx: Tx, batch: Batch): Promise<Applied> {
  const stored = await tx.importBatch.findUniqueOrThrow({
    where: { id: batch.id },
    select: { counts: true, rowsDone: true, rowsTotal: true },
  });
  const counts = stored.counts as ImportCounts;
  const after = counts.appliedUpTo ?? 0;
  const next = await tx.importRow.findMany({
    where: { batchId: batch.id, number: { gt: after }, outcome: { in: ['create', 'update'] } },
    orderBy: { number: 'asc' },
    take: rowsPerStep,
    select: { number: true },
  });
  const upTo = next.at(-1)?.number;
  if (upTo === undefined) return { counts, rowsDone: stored.rowsTotal ?? stored.rowsDone, more: false };
  await applyRegisterRows(tx, batch.id, { after, upTo });
  const rowsDone = (after === 0 ? 0 : stored.rowsDone) + next.length;
  return { counts: { ...counts, appliedUpTo: upTo }, rowsDone, more: true };
}
