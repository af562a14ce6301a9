import 'server-only';
import { readWorkbook } from '@/lib/spreadsheets/read-workbook';
import { SpreadsheetRefused } from '@/lib/spreadsheets/refusal';
import { kindOfUpload } from '@/lib/spreadsheets/sniff';
import { programmeSheets } from './columns';
import type { FileRows } from './plan';

/** Reads the sheets that the workbook has; which of them it has is up to whoever fills it in. */
export async function readProgrammeFile(file: { name: string; bytes: Uint8Array }): Promise<FileRows> {
  if (kindOfUpload(file.name, file.bytes) === 'csv')
    throw new SpreadsheetRefused(
      'wrong_type',
      'The file must be an Excel workbook (.xlsx) with the sheets of the template.',
    );
  const tables = await readWorkbook(
    file.bytes,
    programmeSheets.map(({ name, columns }) => ({
      sheet: name,
      columns: columns.map(({ key, header, required }) => ({ key, header, required })),
      optional: true,
    })),
  );
  const rows: FileRows = { programme: [], modules: [], hours: [], types: [], groups: [], events: [] };
  for (const [at, { key }] of programmeSheets.entries()) rows[key] = tables[at]?.rows ?? [];
  if (Object.values(rows).every((sheet) => sheet.length === 0)) {
    const names = programmeSheets.map(({ name }) => name).join(', ');
    throw new SpreadsheetRefused('no_rows', `The workbook has no rows on any of the sheets ${names}.`);
  }
  return rows;
}
