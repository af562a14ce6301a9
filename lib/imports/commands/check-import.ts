import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { SpreadsheetRefused } from '@/lib/spreadsheets/refusal';
import { lockBatch } from '../batches';
import { checkerOf } from '../kinds';
import { noteProgress, Superseded } from '../progress';
import { addToCounts, saveRows } from '../row-store';
import { hasEffect, rowsIn, statesBefore } from '../rules';
import type { Batch, CheckedRow, ImportCounts } from '../types';

/**
 * Reads an uploaded file, says of every row what applying it would do, and changes nothing else. The worker's task:
 * a run that was killed is begun anew, and a run of a batch that is past checking does nothing.
 */
export async function checkImport({ batchId }: { batchId: string }): Promise<void> {
  const batch = await beginChecking(batchId);
  if (batch === null) return;
  try {
    const result = await checkerOf(batch.kind)(batch);
    await finishChecking(batch, 'counts' in result ? result.counts : await saveChecked(batch, result));
  } catch (error) {
    if (error instanceof Superseded) return;
    if (!(error instanceof SpreadsheetRefused) && !(error instanceof RuleBroken)) throw error;
    await failImport(batchId, error.message);
  }
}

async function beginChecking(batchId: string): Promise<Batch | null> {
  return withActor(systemActor(), async (tx) => {
    const batch = await lockBatch(tx, batchId);
    if (batch.state !== 'uploaded' && batch.state !== 'checking') return null;
    await tx.importRow.deleteMany({ where: { batchId } });
    await tx.importBatch.update({
      where: { id: batchId },
      data: { state: 'checking', rowsDone: 0, version: { increment: 1 } },
    });
    return { ...batch, state: 'checking' };
  });
}

const rowsPerStep = 1_000;

async function saveChecked(
  batch: Batch,
  { rows, heardAgain = 0 }: { rows: readonly CheckedRow[]; heardAgain?: number },
): Promise<ImportCounts> {
  const counts: ImportCounts = heardAgain > 0 ? { heardAgain } : {};
  for (let from = 0; from < rows.length; from += rowsPerStep) {
    const step = rows.slice(from, from + rowsPerStep);
    addToCounts(counts, step);
    await withActor(systemActor(), async (tx) => {
      await saveRows(tx, batch.id, step);
      await noteProgress(tx, batch.id, 'checking', { rowsDone: from + step.length, rowsTotal: rows.length });
    });
  }
  return counts;
}

/** A file that changes nothing has nothing to be applied: it is finished at once. */
async function finishChecking(batch: Batch, counts: ImportCounts): Promise<void> {
  const state = hasEffect(counts) ? 'ready' : 'applied';
  await withActor(systemActor(), async (tx) => {
    await noteProgress(tx, batch.id, 'checking', {
      rowsDone: rowsIn(counts),
      rowsTotal: rowsIn(counts),
      counts,
    });
    await tx.importBatch.update({
      where: { id: batch.id },
      data: { state, checkedAt: now(), version: { increment: 1 } },
    });
    if (state === 'applied') await tx.importChunk.deleteMany({ where: { batchId: batch.id } });
  });
}

/** Ends an import that cannot go on, with the sentence that its page shows. */
export async function failImport(batchId: string, problem: string): Promise<void> {
  await withActor(systemActor(), async (tx) => {
    await tx.importBatch.updateMany({
      where: { id: batchId, state: { in: statesBefore('failed') } },
      data: { state: 'failed', problem: problem.slice(0, 1_000), version: { increment: 1 } },
    });
    await tx.importChunk.deleteMany({ where: { batchId } });
  });
}
