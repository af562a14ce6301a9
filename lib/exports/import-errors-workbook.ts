import type { CellValue } from '@/lib/spreadsheets/cells';
import type { CellContent, CellStyle, SheetDescription } from '@/lib/spreadsheets/workbook';
import { workbookType, writeWorkbook } from '@/lib/spreadsheets/write-workbook';
import { slug } from './file-names';
import { countStyle, plainStyle, type TableColumn, tableSheet, textStyle } from './table-sheet';
import type { ExportFile } from './types';

export interface ImportErrorRow {
  /** As the uploaded file numbered it. */
  number: number;
  /** In the order of the headers; absent where the cell was empty. */
  values: readonly (CellValue | null | undefined)[];
  /** Sentences; empty for a row that is fine. */
  problems: readonly string[];
}

export interface ImportErrorSheet {
  name: string;
  headers: readonly string[];
  rows: readonly ImportErrorRow[];
}

export interface ImportErrors {
  /** 'Registrations of ECTs and mentors' */
  title: string;
  provider: string;
  /** When the file was checked. */
  checkedAt: Date;
  sheets: readonly ImportErrorSheet[];
}

const problemStyle: CellStyle = { ...textStyle, colour: 'A3261B', bold: true };

/** Refused cells are shown as they looked; the sentence in the row says why they were not taken. */
function contentOf(value: CellValue | null | undefined): CellContent {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object' || value.kind === 'date' || value.kind === 'time') return value;
  return value.text;
}

/** Headings of a table must differ, also without regard to case. */
function distinct(headers: readonly string[]): string[] {
  const seen = new Set(['row', 'what to correct']);
  return headers.map((header, at) => {
    const plain = header === '' ? `Column ${at + 1}` : header;
    let name = plain;
    for (let number = 2; seen.has(name.toLowerCase()); number++) name = `${plain} ${number}`;
    seen.add(name.toLowerCase());
    return name;
  });
}

function errorsSheet(errors: ImportErrors, sheet: ImportErrorSheet, at: number): SheetDescription {
  const columns: TableColumn<ImportErrorRow>[] = [
    { header: 'Row', width: 7, style: countStyle, cell: (row) => row.number },
    {
      header: 'What to correct',
      width: 46,
      style: problemStyle,
      cell: (row) => row.problems.join('\n') || null,
    },
    ...distinct(sheet.headers).map(
      (header, column): TableColumn<ImportErrorRow> => ({
        header,
        width: 24,
        style: plainStyle,
        cell: (row) => contentOf(row.values[column]),
      }),
    ),
  ];
  return tableSheet<ImportErrorRow>({
    name:
      sheet.name
        .replace(/[[\]:*?/\\']/g, ' ')
        .trim()
        .slice(0, 31) || `Sheet ${at + 1}`,
    tableName: `tblErrors${at + 1}`,
    title: `${errors.title}: what to correct`,
    note: 'Correct the cells and upload this file again. The columns "Row" and "What to correct" are ignored then.',
    columns,
    rows: sheet.rows,
    emptySentence: 'Every row of this sheet is fine.',
    frozenColumns: 2,
    page: { headerLeft: errors.title, headerRight: 'What to correct', footerLeft: 'Errors of an import' },
    tabColour: 'A3261B',
  });
}

/** The uploaded rows with the reasons beside each of them; corrected, it can be uploaded as it is. */
export async function makeImportErrors(errors: ImportErrors): Promise<ExportFile> {
  return {
    fileName: `ecf-import-errors-${slug(errors.title)}.xlsx`,
    contentType: workbookType,
    bytes: await writeWorkbook({
      title: `${errors.title}: what to correct`,
      subject: 'Errors of an import',
      author: errors.provider,
      dataAt: errors.checkedAt,
      sheets: errors.sheets.map((sheet, at) => errorsSheet(errors, sheet, at)),
    }),
  };
}
