import type {
  Cell,
  CellStyle,
  Dropdown,
  RowDescription,
  SheetDescription,
} from '@/lib/spreadsheets/workbook';
import { palette } from '@/lib/spreadsheets/write/styles';

export const titleStyle: CellStyle = { bold: true, size: 16, colour: palette.brand, vertical: 'center' };
export const noteStyle: CellStyle = { colour: palette.softInk, size: 10, vertical: 'center' };
const headerStyle: CellStyle = {
  bold: true,
  colour: palette.onHeader,
  fill: palette.header,
  wrap: true,
  // The filter button covers the bottom corner of the cell.
  vertical: 'top',
  box: palette.header,
};
const cell: CellStyle = { box: palette.line, vertical: 'center', horizontal: 'left' };
export const plainStyle: CellStyle = { ...cell };
export const textStyle: CellStyle = { ...cell, wrap: true };
export const strongStyle: CellStyle = { ...cell, wrap: true, bold: true };
export const dateStyle: CellStyle = { ...cell, bold: true };
export const hoursStyle: CellStyle = { ...cell, horizontal: 'center', format: '0.00' };
export const countStyle: CellStyle = { ...cell, horizontal: 'center', format: '0' };
export const linkStyle: CellStyle = { ...cell, underline: true, colour: palette.link };

/** Title, note, spacer, headings. */
const headerRow = 4;

export interface TableColumn<Row> {
  header: string;
  /** In characters, at most; a column whose cells are shorter becomes narrower. */
  width: number;
  style?: CellStyle;
  cell: (row: Row) => Cell;
}

export interface PageWords {
  headerLeft: string;
  headerRight: string;
  footerLeft: string;
}

export interface TableSheet<Row> {
  name: string;
  /** Of the Excel table, without spaces: 'tblSchedule'. */
  tableName: string;
  title: string;
  note: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  /** Stands in place of the table when there are no rows. */
  emptySentence: string;
  frozenColumns?: number;
  page: PageWords;
  orientation?: 'landscape' | 'portrait';
  dropdowns?: readonly Dropdown[];
  tabColour?: string;
}

function lengthOf(cell: Cell): number {
  if (cell === null) return 0;
  if (typeof cell !== 'object')
    return Math.max(
      ...String(cell)
        .split('\n')
        .map((text) => text.length),
    );
  if ('value' in cell) return lengthOf(cell.value);
  return cell.kind === 'time' ? 5 : cell.time === null ? 10 : 16;
}

/** As narrow as the cells allow: every character less makes the printed page easier to read. */
function fittedWidth<Row>(column: TableColumn<Row>, cells: readonly Cell[]): number {
  const words = column.header.split(' ').map((word) => word.length);
  const heading = Math.max(...words) * 1.15 + 1;
  const content = Math.max(0, ...cells.map(lengthOf)) * (column.style?.bold ? 1.1 : 1) + 1;
  return Math.round(Math.max(heading, Math.min(column.width, content)) * 10) / 10;
}

/** The note above the table is printed only as far as the table reaches, so a narrow table is widened to it. */
function reaching(least: number, widths: readonly number[]): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return total >= least ? [...widths] : widths.map((width) => Math.round((width * least * 10) / total) / 10);
}

/** A sheet with a title block and one table, the shape of nearly every sheet that is exported. */
export function tableSheet<Row>(sheet: TableSheet<Row>): SheetDescription {
  const { columns, rows } = sheet;
  const isEmpty = rows.length === 0;
  const body = rows.map((row) => columns.map((column) => column.cell(row)));
  const widths = reaching(
    sheet.note.length * 0.95,
    columns.map((column, at) =>
      fittedWidth(
        column,
        body.map((cells) => cells[at] ?? null),
      ),
    ),
  );
  function* written(): Generator<RowDescription> {
    yield { cells: [{ value: sheet.title, style: titleStyle }], height: 26 };
    yield { cells: [{ value: sheet.note, style: noteStyle }], height: 16 };
    yield { cells: [], height: 6 };
    if (isEmpty) {
      yield { cells: [{ value: sheet.emptySentence, style: { size: 11 } }], height: 20 };
      return;
    }
    yield { cells: columns.map((column) => ({ value: column.header, style: headerStyle })) };
    for (const cells of body) yield { cells };
  }
  return {
    name: sheet.name,
    widths: isEmpty ? columns.map((column) => column.width) : widths,
    columnStyles: columns.map((column) => column.style ?? plainStyle),
    rows: { [Symbol.iterator]: written },
    ...(isEmpty
      ? {}
      : {
          table: { name: sheet.tableName, headerRow, columns: columns.map((column) => column.header) },
          freeze: { rows: headerRow, columns: sheet.frozenColumns ?? 0 },
        }),
    print: {
      orientation: sheet.orientation ?? 'landscape',
      ...sheet.page,
      ...(isEmpty ? {} : { repeatRows: [headerRow, headerRow] }),
    },
    ...(sheet.dropdowns ? { dropdowns: sheet.dropdowns } : {}),
    ...(sheet.tabColour ? { tabColour: sheet.tabColour } : {}),
  };
}
