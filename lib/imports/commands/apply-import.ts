import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { systemActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { violatedConstraint } from '@/lib/db/errors';
import type { Prisma } from '@/lib/db/generated/client';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { notify } from '@/lib/notifications/notify';
import { lockBatch } from '../batches';
import { applierOf } from '../kinds';
import { kindLabel } from '../labels';
import { changesIn, hasEffect } from '../rules';
import type { Batch, ImportCounts } from '../types';
import { failImport } from './check-import';

const timeout = 5 * 60_000;

/**
 * Applies a checked import. Each step is one transaction, and all kinds but the register have one step: nothing is
 * ever half applied. The register's steps are each whole and leave a mark how far they came, so that a run that was
 * killed is taken up where it stopped. The worker's task: repeating it does nothing.
 */
export async function applyImport({ batchId }: { batchId: string }): Promise<void> {
  try {
    for (let more = true; more; ) {
      more = await withActor(systemActor(), (tx) => applyStep(tx, batchId), { timeout });
    }
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    await failImport(batchId, `${problem} Upload the file once more to have it checked again.`);
  }
}

/** What the database refuses it would refuse again, so trying again would not help. */
function problemOf(error: unknown): string | null {
  if (error instanceof RuleBroken) return error.message;
  const constraint = violatedConstraint(error);
  if (constraint === undefined) return null;
  console.error(`An import broke the rule ${constraint}.`);
  return 'The records would contradict one another.';
}

async function applyStep(tx: Tx, batchId: string): Promise<boolean> {
  const batch = await lockBatch(tx, batchId);
  if (batch.state !== 'applying') return false;
  const { counts, rowsDone, more, isStale = false } = await applierOf(batch.kind)(tx, batch);
  await tx.importBatch.update({
    where: { id: batchId },
    data: { rowsDone, counts: counts as Prisma.InputJsonObject, version: { increment: 1 } },
  });
  if (isStale && hasEffect(counts)) await showAgain(tx, batch);
  else if (!more) await finish(tx, batch, counts);
  return more;
}

/** What was seen is not what would happen now, so somebody has to see that first. */
async function showAgain(tx: Tx, batch: Batch): Promise<void> {
  const problem = 'Records changed after this file was checked, so it was not applied.';
  await tx.importBatch.update({
    where: { id: batch.id },
    data: { state: 'ready', checkedAt: now(), problem },
  });
  await notify(tx, {
    userIds: [batch.createdById],
    organisationId: batch.organisationId,
    kind: 'import_finished',
    title: `Look at your import again: ${kindLabel[batch.kind]}`,
    body: `${batch.fileName}: ${problem}`,
    href: `/staff/imports/${batch.id}`,
    subjectType: 'import',
    subjectId: batch.id,
  });
}

async function finish(tx: Tx, batch: Batch, counts: ImportCounts): Promise<void> {
  await tx.importBatch.update({ where: { id: batch.id }, data: { state: 'applied', appliedAt: now() } });
  await tx.importChunk.deleteMany({ where: { batchId: batch.id } });
  const rows = changesIn(counts) === 1 ? '1 row' : `${changesIn(counts).toLocaleString('en-GB')} rows`;
  const refused = counts.refused ?? 0;
  await notify(tx, {
    userIds: [batch.createdById],
    organisationId: batch.organisationId,
    kind: 'import_finished',
    title: `Import finished: ${kindLabel[batch.kind]}`,
    body: `${batch.fileName}: ${rows} applied${refused > 0 ? `, ${refused.toLocaleString('en-GB')} refused` : ''}.`,
    href: `/staff/imports/${batch.id}`,
    subjectType: 'import',
    subjectId: batch.id,
  });
  await recordAudit(tx, systemActor(batch.createdById), {
    action: 'import.applied',
    subjectType: 'import',
    subjectId: batch.id,
    organisationId: batch.organisationId,
    detail: {
      kind: batch.kind,
      created: counts.create ?? 0,
      updated: counts.update ?? 0,
      unchanged: counts.unchanged ?? 0,
      refused,
    },
  });
}
