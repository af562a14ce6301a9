import type { DateCell, TimeCell } from './cells.ts';

/** Dates and times are written as numbers with a date format: wall times of the UK, as given. */
export type CellContent = string | number | boolean | null | DateCell | TimeCell;

export interface CellStyle {
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  underline?: boolean;
  /** Points; 10 where nothing is said. */
  size?: number;
  /** 'RRGGBB' */
  colour?: string;
  fill?: string;
  /** Colour of a thin line below the cell, or around it. */
  lineBelow?: string;
  box?: string;
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'center';
  wrap?: boolean;
  /** Number format for numbers; dates and times bring their own. */
  format?: string;
}

export interface StyledCell {
  value: CellContent;
  style?: CellStyle;
  /** An https or mailto address. */
  link?: string;
}

export type Cell = CellContent | StyledCell;

export interface RowDescription {
  cells: readonly Cell[];
  /** Points; without it the spreadsheet program fits the row to its text. */
  height?: number;
}

export interface Dropdown {
  /** Column from 1, and the rows in which a value is chosen from the list. */
  column: number;
  fromRow: number;
  toRow: number;
  values: readonly string[];
}

export interface SheetDescription {
  /** At most 31 characters, none of []:*?/\ */
  name: string;
  /** Widths in characters, column by column. */
  widths: readonly number[];
  /** Used for cells that bring no style of their own. */
  columnStyles?: readonly (CellStyle | undefined)[];
  rows: Iterable<RowDescription>;
  /** The heading row of a real Excel table that reaches to the last row of the sheet. */
  table?: { name: string; headerRow: number; columns: readonly string[] };
  freeze?: { rows: number; columns: number };
  print: {
    orientation: 'landscape' | 'portrait';
    headerLeft: string;
    headerRight: string;
    footerLeft: string;
    /** Fitted to one page in both directions, where a picture would be cut in two. */
    onePage?: boolean;
    /** Rows repeated on every page, from and to. */
    repeatRows?: [from: number, to: number];
  };
  dropdowns?: readonly Dropdown[];
  tabColour?: string;
}

export interface WorkbookDescription {
  title: string;
  subject: string;
  author: string;
  /** Written as the date of creation: when the data last changed, so that the same data gives the same bytes. */
  dataAt: Date;
  sheets: readonly SheetDescription[];
}
