import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { chunkBytes } from './limits';

/** Cuts a stream of any pieces into pieces of one size, so that no row of the database is large. */
export async function* inChunks(
  source: AsyncIterable<Uint8Array>,
  size = chunkBytes,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let open = new Uint8Array(size);
  let filled = 0;
  for await (const piece of source) {
    for (let from = 0; from < piece.length; ) {
      const taken = piece.subarray(from, from + size - filled);
      open.set(taken, filled);
      filled += taken.length;
      from += taken.length;
      if (filled < size) continue;
      yield open;
      open = new Uint8Array(size);
      filled = 0;
    }
  }
  if (filled > 0) yield open.subarray(0, filled);
}

export async function storeChunk(
  tx: Tx,
  batchId: string,
  ordinal: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await tx.importChunk.create({ data: { batchId, ordinal, bytes }, select: { ordinal: true } });
}

/** The uploaded file, one piece in memory at a time, each read in a transaction of its own. */
export async function* readChunks(batchId: string): AsyncGenerator<Uint8Array> {
  for (let ordinal = 0; ; ordinal++) {
    const chunk = await withActor(systemActor(), (tx) =>
      tx.importChunk.findUnique({
        where: { batchId_ordinal: { batchId, ordinal } },
        select: { bytes: true },
      }),
    );
    if (chunk === null) return;
    yield chunk.bytes;
  }
}

export async function readWholeFile(batchId: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readChunks(batchId)) pieces.push(piece);
  return Buffer.concat(pieces);
}
