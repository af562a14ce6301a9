import { type Archive, ArchiveRefused, openArchive as openAny } from '../../files/archive.ts';
import { limits } from '../limits.ts';
import { damaged, SpreadsheetRefused } from '../refusal.ts';

export type { Archive } from '../../files/archive.ts';

/**
 * Opens a workbook after checking its directory, before a single byte of it is unpacked.
 *
 * @throws SpreadsheetRefused
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const archive = await opened(bytes);
  checkContents(archive.names);
  return {
    names: archive.names,
    stream: (name) => archive.stream(name).catch((error) => Promise.reject(inOwnWords(error))),
  };
}

async function opened(bytes: Buffer): Promise<Archive> {
  try {
    return await openAny(bytes, {
      entries: limits.archiveEntries,
      unpackedBytes: limits.unpackedBytes,
      ratio: limits.compressionRatio,
      ratioFloorBytes: limits.ratioFloorBytes,
    });
  } catch (error) {
    throw inOwnWords(error);
  }
}

function inOwnWords(error: unknown): unknown {
  if (!(error instanceof ArchiveRefused)) return error;
  if (error.problem === 'encrypted')
    return new SpreadsheetRefused(
      'password_protected',
      'The file is password-protected. Save a copy without the password and upload that.',
    );
  if (error.problem === 'damaged') return damaged();
  return new SpreadsheetRefused(
    'unsafe_archive',
    'The file was not opened because it unpacks to far more than a normal workbook does.',
  );
}

function checkContents(names: ReadonlySet<string>): void {
  for (const name of names) {
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
