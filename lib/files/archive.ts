import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

export interface Archive {
  /** In lower case. */
  names: ReadonlySet<string>;
  /** The part's bytes in pieces, never more of them than the directory promised. */
  stream(name: string): Promise<Readable>;
}

export interface ArchiveLimits {
  entries: number;
  /** Of all parts together. */
  unpackedBytes: number;
  /** Unpacked to packed. It says nothing about parts smaller than `ratioFloorBytes`. */
  ratio: number;
  ratioFloorBytes: number;
}

/** `unsafe`: it unpacks to far more than it should. */
export type ArchiveProblem = 'damaged' | 'unsafe' | 'encrypted';

export class ArchiveRefused extends Error {
  readonly problem: ArchiveProblem;

  constructor(problem: ArchiveProblem) {
    super(problem);
    this.problem = problem;
  }
}

const damaged = () => new ArchiveRefused('damaged');
const unsafe = () => new ArchiveRefused('unsafe');

/**
 * Opens a zip archive after checking its directory, before a single byte of it is unpacked.
 *
 * @throws ArchiveRefused
 */
export async function openArchive(bytes: Buffer, limits: ArchiveLimits): Promise<Archive> {
  const zip = await open(bytes);
  const entries = await readDirectory(zip, limits);
  checkSizes(entries, bytes.length, limits);
  const byName = namedOnce(entries);
  return {
    names: new Set(byName.keys()),
    stream(name) {
      const entry = byName.get(name.toLowerCase());
      return new Promise((resolve, reject) => {
        if (!entry) reject(damaged());
        else zip.openReadStream(entry, (error, stream) => (error ? reject(damaged()) : resolve(stream)));
      });
    },
  };
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // The types predate strictFileNames; names with backslashes or '..' are errors by default.
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error || !zip) reject(damaged());
      else resolve(zip);
    });
  });
}

function readDirectory(zip: ZipFile, limits: ArchiveLimits): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', () => reject(damaged()));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > limits.entries) reject(unsafe());
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

function checkSizes(entries: Entry[], packedBytes: number, limits: ArchiveLimits): void {
  let total = 0;
  for (const entry of entries) {
    total += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (entry.uncompressedSize > limits.ratioFloorBytes && ratio > limits.ratio) throw unsafe();
  }
  // Parts that lie over each other in the file add up to more than the file could hold.
  if (total > limits.unpackedBytes || total > packedBytes * limits.ratio) throw unsafe();
}

function namedOnce(entries: Entry[]): Map<string, Entry> {
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const name = entry.fileName.toLowerCase();
    // Two parts of one name are read differently by different programs.
    if (byName.has(name)) throw damaged();
    if (entry.isEncrypted()) throw new ArchiveRefused('encrypted');
    byName.set(name, entry);
  }
  return byName;
}
