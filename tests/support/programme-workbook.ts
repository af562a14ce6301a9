import { utils, type WorkSheet, write } from 'xlsx';
import { type ProgrammeSheet, sheetNamed } from '@/lib/imports/programme/columns';

type Cells = Record<string, string | number | Date | { formula: string }>;

export type Sheets = Partial<Record<ProgrammeSheet, Cells[]>>;

export interface Shape {
  /** Headings from right to left, with one that nobody asked for. */
  reordered?: boolean;
  /** Ranges that are merged, by sheet: 'C2:C3'. */
  merged?: Partial<Record<ProgrammeSheet, string>>;
}

/** A workbook as another program writes it, from the keys of the columns. */
export function programmeWorkbook(
  sheets: Sheets,
  { reordered = false, merged = {} }: Shape = {},
): Uint8Array {
  const book = utils.book_new();
  for (const [key, rows] of Object.entries(sheets) as [ProgrammeSheet, Cells[]][]) {
    const { name, columns } = sheetNamed(key);
    const order = reordered ? [{ key: 'notes', header: 'Our notes' }, ...[...columns].reverse()] : columns;
    const sheet: WorkSheet = utils.aoa_to_sheet(
      [
        order.map(({ header }) => header),
        ...rows.map((row) => order.map((column) => contentOf(row[column.key]))),
      ],
      { dateNF: 'dd/mm/yyyy', cellDates: true },
    );
    rows.forEach((row, at) => {
      order.forEach((column, position) => {
        const cell = row[column.key];
        if (typeof cell === 'object' && 'formula' in cell)
          sheet[utils.encode_cell({ r: at + 1, c: position })] = { t: 'n', v: 1, f: cell.formula };
      });
    });
    const range = merged[key];
    if (range !== undefined) sheet['!merges'] = [utils.decode_range(range)];
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', cellDates: true }) as ArrayBuffer);
}

function contentOf(cell: Cells[string] | undefined) {
  return typeof cell === 'object' && 'formula' in cell ? null : (cell ?? null);
}
