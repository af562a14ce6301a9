import type { ColumnSpec, ReadTable } from './cells.ts';
import { limits } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { SpreadsheetRefused } from './refusal.ts';
import { kindOfUpload } from './sniff.ts';

export interface UploadSpec {
  columns: readonly ColumnSpec[];
  /** The sheet to read when the file is a workbook; without it, the first one. */
  sheet?: string;
  maxRows?: number;
}

/**
 * Reads one table from an uploaded file, an Excel workbook or a CSV file, told apart by its content.
 *
 * @throws SpreadsheetRefused with a sentence for the person who chose the file
 */
export async function readUpload(
  file: { name: string; bytes: Uint8Array },
  { columns, sheet, maxRows = limits.workbookRows }: UploadSpec,
): Promise<ReadTable> {
  if (file.bytes.length > limits.uploadBytes)
    throw new SpreadsheetRefused('too_big', 'The file is larger than 10 MB. Split it into smaller files.');
  if (kindOfUpload(file.name, file.bytes) === 'csv') return readCsv(file.bytes, { columns, maxRows });
  const [table] = await readWorkbook(file.bytes, [{ sheet: sheet ?? null, columns, maxRows }]);
  if (!table) throw new SpreadsheetRefused('sheet_missing', 'The workbook has no sheet to read.');
  return table;
}
