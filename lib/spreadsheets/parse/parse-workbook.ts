import { type ColumnSpec, headerKey, type ReadTable, type SheetRow } from '../cells.ts';
import { limits } from '../limits.ts';
import { SpreadsheetRefused } from '../refusal.ts';
import { openArchive } from './archive.ts';
import { readSheetRows } from './sheet.ts';
import { findLayout, noRows, rowUnder } from './table.ts';
import { readWorkbookParts, type SheetEntry } from './workbook-parts.ts';

export interface SheetSpec {
  /** Compared without case and spaces; null takes the first visible sheet. */
  sheet: string | null;
  columns: readonly ColumnSpec[];
  maxRows?: number;
  /** An optional sheet that is missing, or has no rows, is read as an empty table. */
  optional?: boolean;
}

function chooseSheet(sheets: readonly SheetEntry[], wanted: string | null): SheetEntry | undefined {
  if (wanted === null) return sheets.find((sheet) => !sheet.hidden) ?? sheets[0];
  return sheets.find((sheet) => headerKey(sheet.name) === headerKey(wanted));
}

const emptyTable = (sheet: string): ReadTable => ({
  sheet,
  headerRow: 0,
  headers: [],
  unknownHeaders: [],
  missingHeaders: [],
  rows: [],
});

/** Reads the wanted sheets of a workbook. Run it through `readWorkbook`, which bounds its memory and time. */
export async function parseWorkbook(bytes: Buffer, specs: readonly SheetSpec[]): Promise<ReadTable[]> {
  const archive = await openArchive(bytes);
  const book = await readWorkbookParts(archive);
  const tables: ReadTable[] = [];
  for (const spec of specs) {
    const entry = chooseSheet(book.sheets, spec.sheet);
    if (!entry) {
      if (spec.optional) {
        tables.push(emptyTable(spec.sheet ?? ''));
        continue;
      }
      throw new SpreadsheetRefused('sheet_missing', `The workbook has no sheet named "${spec.sheet}".`);
    }
    const raw = await readSheetRows(archive, entry.part, book, spec.maxRows ?? limits.workbookRows);
    if (raw.length === 0 && spec.optional) {
      tables.push(emptyTable(entry.name));
      continue;
    }
    const layout = findLayout(entry.name, raw, spec.columns);
    const rows: SheetRow[] = [];
    for (const row of raw) {
      if (row.number <= layout.head.headerRow) continue;
      const under = rowUnder(layout, row);
      if (under) rows.push(under);
    }
    if (rows.length === 0 && !spec.optional) throw noRows(entry.name);
    tables.push({ ...layout.head, rows });
  }
  return tables;
}
