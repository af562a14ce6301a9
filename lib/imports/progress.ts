import 'server-only';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/with-actor';
import type { ImportCounts, ImportState } from './types';

/** The batch is no longer in the state that the job works in: somebody cancelled it, or another worker is done. */
export class Superseded extends Error {}

/** Notes how far a job has come, in the transaction of the rows it tells of. @throws Superseded */
export async function noteProgress(
  tx: Tx,
  batchId: string,
  state: ImportState,
  { rowsDone, rowsTotal, counts }: { rowsDone: number; rowsTotal?: number; counts?: ImportCounts },
): Promise<void> {
  const { count } = await tx.importBatch.updateMany({
    where: { id: batchId, state },
    data: {
      rowsDone,
      rowsTotal,
      counts: counts === undefined ? undefined : (counts as Prisma.InputJsonObject),
    },
  });
  if (count === 0) throw new Superseded();
}
