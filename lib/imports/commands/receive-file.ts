import 'server-only';
import { createHash } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { Forbidden, RuleBroken } from '@/lib/errors';
import { enqueueJob } from '@/lib/jobs/enqueue';
import { inChunks, storeChunk } from '../file-chunks';
import { uploadLimit } from '../limits';
import { canImport } from '../policy';
import { statesBefore } from '../rules';
import type { ImportKind } from '../types';

export interface ReceivedFile {
  kind: ImportKind;
  fileName: string;
  asOf: IsoDate;
  content: AsyncIterable<Uint8Array>;
}

/**
 * Stores a file as it arrives, piece by piece, and has it checked once all of it is here. Returns the import's id.
 *
 * @throws RuleBroken when the file is empty or larger than the limit of its kind; nothing is left of it then
 */
export async function receiveFile(actor: StaffActor, file: ReceivedFile): Promise<string> {
  if (!canImport(actor, file.kind)) throw new Forbidden();
  const batchId = await withActor(actor, async (tx) => {
    const batch = await tx.importBatch.create({
      data: {
        kind: file.kind,
        organisationId: actor.organisationId,
        createdById: actor.userId,
        fileName: file.fileName,
        fileBytes: 0,
        fileHash: '',
        asOf: toDateColumn(file.asOf),
      },
      select: { id: true },
    });
    return batch.id;
  });
  try {
    await storeContent(actor, batchId, file);
  } catch (error) {
    await giveUp(actor, batchId, error);
    throw error;
  }
  return batchId;
}

async function storeContent(actor: StaffActor, batchId: string, file: ReceivedFile): Promise<void> {
  const limit = uploadLimit[file.kind];
  const hash = createHash('sha256');
  let bytes = 0;
  let ordinal = 0;
  for await (const chunk of inChunks(file.content)) {
    bytes += chunk.length;
    if (bytes > limit) throw tooLarge(limit);
    hash.update(chunk);
    await withActor(actor, (tx) => storeChunk(tx, batchId, ordinal, chunk));
    ordinal += 1;
  }
  if (bytes === 0) throw new RuleBroken('empty', 'The file is empty.', 'file');
  await withActor(actor, async (tx) => {
    await tx.importBatch.update({
      where: { id: batchId },
      data: { fileBytes: bytes, fileHash: hash.digest('hex') },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'import.uploaded',
      subjectType: 'import',
      subjectId: batchId,
      organisationId: actor.organisationId,
      detail: { kind: file.kind, bytes },
    });
    await enqueueJob(tx, 'check-import', { batchId }, { key: `check-import:${batchId}` });
  });
}

export function tooLarge(limit: number): RuleBroken {
  const megabytes = Math.floor(limit / 1024 / 1024);
  return new RuleBroken('too_big', `The file must be smaller than ${megabytes} MB.`, 'file');
}

/** What had arrived stays behind as a failed import, so that the list says what became of it. */
async function giveUp(actor: StaffActor, batchId: string, error: unknown): Promise<void> {
  const problem =
    error instanceof RuleBroken ? error.message : 'The upload broke off before the end of the file.';
  await withActor(actor, async (tx) => {
    await tx.importBatch.updateMany({
      where: { id: batchId, state: { in: statesBefore('failed') } },
      data: { state: 'failed', problem },
    });
    await enqueueJob(tx, 'clear-import', { batchId });
  });
}
