import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';

/** Forgets the file and the rows of an import that came to nothing: they name people. The worker's task. */
export async function clearImport({ batchId }: { batchId: string }): Promise<void> {
  await withActor(systemActor(), async (tx) => {
    const ended = { batchId, batch: { state: { in: ['cancelled' as const, 'failed' as const] } } };
    await tx.importChunk.deleteMany({ where: ended });
    await tx.importRow.deleteMany({ where: ended });
  });
}
