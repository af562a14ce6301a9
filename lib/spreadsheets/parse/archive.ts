import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { limits } from '../limits.ts';
import { damaged, SpreadsheetRefused } from '../refusal.ts';

export interface Archive {
  names: ReadonlySet<string>;
  /** The part's bytes in pieces, never more of them than the directory promised. */
  stream(name: string): Promise<Readable>;
}

const unsafe = () =>
  new SpreadsheetRefused(
    'unsafe_archive',
    'The file was not opened because it unpacks to far more than a normal workbook does.',
  );

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // The types predate strictFileNames; names with backslashes or '..' are errors by default.
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error || !zip) reject(damaged());
      else resolve(zip);
    });
  });
}

function readDirectory(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', () => reject(damaged()));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > limits.archiveEntries) reject(unsafe());
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

function checkSizes(entries: Entry[], packedBytes: number): void {
  let total = 0;
  for (const entry of entries) {
    total += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (entry.uncompressedSize > limits.ratioFloorBytes && ratio > limits.compressionRatio) throw unsafe();
  }
  // Parts that lie over each other in the file add up to more than the file could hold.
  if (total > limits.unpackedBytes || total > packedBytes * limits.compressionRatio) throw unsafe();
}

function checkContents(entries: Entry[]): void {
  const seen = new Set<string>();
  for (const entry of entries) {
    const name = entry.fileName.toLowerCase();
    // Two parts of one name are read differently by different programs.
    if (seen.has(name)) throw damaged();
    seen.add(name);
    if (entry.isEncrypted())
      throw new SpreadsheetRefused(
        'password_protected',
        'The file is password-protected. Save a copy without the password and upload that.',
      );
    if (/(^|\/)vba[^/]*\.bin$|(^|\/)(macrosheets|activex)\//.test(name))
      throw new SpreadsheetRefused(
        'macros',
        'The file contains macros. Save it as an Excel workbook (.xlsx) and upload that.',
      );
    if (/(^|\/)externallinks\//.test(name))
      throw new SpreadsheetRefused(
        'external_links',
        'The file takes values from other workbooks. Copy the cells, paste them as values and upload it again.',
      );
  }
}

/** Opens a zip archive after checking its directory, before a single byte of it is unpacked. */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await open(bytes);
  const entries = await readDirectory(zip);
  checkSizes(entries, bytes.length);
  checkContents(entries);
  const byName = new Map(entries.map((entry) => [entry.fileName.toLowerCase(), entry]));
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
