import { crc32, createDeflateRaw } from 'node:zlib';

interface Entry {
  name: Buffer;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
}

// 1 January 1980, the first moment that an archive can name: the same content is always the same bytes.
const dosDate = 0x0021;
const dosTime = 0;
const version = 20;
const deflated = 8;
const utf8Names = 0x0800;
/** Enough to keep the packing busy, few enough to let other work of the process run. */
const piecesAhead = 3;

function commonFields(entry: Entry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(utf8Names, 2);
  fields.writeUInt16LE(deflated, 4);
  fields.writeUInt16LE(dosTime, 6);
  fields.writeUInt16LE(dosDate, 8);
  fields.writeUInt32LE(entry.crc, 10);
  fields.writeUInt32LE(entry.packed, 14);
  fields.writeUInt32LE(entry.unpacked, 18);
  fields.writeUInt16LE(entry.name.length, 22);
  return fields;
}

const signature = (bytes: string) => Buffer.from(`PK${bytes}`, 'latin1');
const localHeader = (entry: Entry) => Buffer.concat([signature('\x03\x04'), commonFields(entry), entry.name]);

function directoryRecord(entry: Entry): Buffer {
  const made = Buffer.alloc(2);
  made.writeUInt16LE(version);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(entry.offset, 10);
  return Buffer.concat([signature('\x01\x02'), made, commonFields(entry), tail, entry.name]);
}

function directoryEnd(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([signature('\x05\x06'), end]);
}

export interface Part {
  name: string;
  /** Pieces of XML; made as they are asked for, so that a long sheet is never in memory as a whole. */
  content: Iterable<string>;
}

/** Packs one part. Only its packed form is held, because its size stands before it in the archive. */
async function pack(content: Iterable<string>): Promise<{ pieces: Buffer[]; crc: number; unpacked: number }> {
  // The packing itself runs in the thread pool, beside the making of the next pieces.
  const deflate = createDeflateRaw({ level: 6, memLevel: 9 });
  const pieces: Buffer[] = [];
  deflate.on('data', (piece: Buffer) => pieces.push(piece));
  const finished = new Promise<void>((resolve, reject) => {
    deflate.on('end', resolve);
    deflate.on('error', reject);
  });
  const waiting: Promise<void>[] = [];
  let crc = 0;
  let unpacked = 0;
  for (const text of content) {
    const bytes = Buffer.from(text, 'utf8');
    crc = crc32(bytes, crc);
    unpacked += bytes.length;
    waiting.push(new Promise((resolve) => deflate.write(bytes, () => resolve())));
    if (waiting.length > piecesAhead) await waiting.shift();
  }
  deflate.end();
  await finished;
  return { pieces, crc, unpacked };
}

/** An archive as a stream of bytes, one part after the other. Sizes stay below 4 GB by the nature of a sheet. */
export async function* zipParts(parts: Iterable<Part>): AsyncGenerator<Buffer> {
  const entries: Entry[] = [];
  let offset = 0;
  for (const part of parts) {
    const { pieces, crc, unpacked } = await pack(part.content);
    const packed = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const entry: Entry = { name: Buffer.from(part.name, 'utf8'), crc, packed, unpacked, offset };
    const header = localHeader(entry);
    yield header;
    yield* pieces;
    entries.push(entry);
    offset += header.length + packed;
  }
  const directory = Buffer.concat(entries.map(directoryRecord));
  yield directory;
  yield directoryEnd(entries.length, directory.length, offset);
}
