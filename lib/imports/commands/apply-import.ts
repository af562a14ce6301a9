import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { systemActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import type { Prisma } from '@/lib/db/generated/client';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { notify } from '@/lib/notifications/notify';
import { lockBatch } from '../batches';
import { applierOf } from '../kinds';
import { kindLabel } from '../labels';
import { changesIn } from '../rules';
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
    if (!(error instanceof RuleBroken)) throw error;
    await failImport(
      batchId,
      `Nothing was changed. ${error.message} Check the file again by uploading it once more.`,
    );
  }
}

async function applyStep(tx: Tx, batchId: string): Promise<boolean> {
  const batch = await lockBatch(tx, batchId);
  if (batch.state !== 'applying') return false;
  const { counts, rowsDone, more } = await applierOf(batch.kind)(tx, batch);
  await tx.importBatch.update({
    where: { id: batchId },
    data: { rowsDone, counts: counts as Prisma.InputJsonObject, version: { increment: 1 } },
  });
  if (!more) await finish(tx, batch, counts);
  return more;
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
