/** A real date of a workbook. `time` is null when the cell holds whole days only. */
export interface DateCell {
  kind: 'date';
  /** '2026-11-24' */
  date: string;
  /** '09:30' */
  time: string | null;
}

export interface TimeCell {
  kind: 'time';
  time: string;
}

/**
 * A cell that is not taken as it stands: a formula (its value may be out of date), a merged cell (its value may
 * belong to several rows) or an error such as #REF!. `text` is what the cell showed, for the message beside it.
 */
export interface RefusedCell {
  kind: 'formula' | 'merged' | 'error';
  text: string;
}

/** Empty cells are absent. Text is trimmed and in Unicode NFC; every cell of a CSV file is text. */
export type CellValue = string | number | boolean | DateCell | TimeCell | RefusedCell;

export interface ColumnSpec {
  /** Under which the importer reads the cell. */
  key: string;
  /** As written in the template; compared without case, spaces and punctuation. */
  header: string;
  otherHeaders?: readonly string[];
  required?: boolean;
}

export interface SheetRow {
  /** As the spreadsheet program numbers it, so that people find the row. */
  number: number;
  cells: Record<string, CellValue>;
  /** Cells under headings that nobody asked for, to give the row back complete. */
  others: [header: string, value: CellValue][];
  /** What is wrong with the row's shape, for example more cells than headings. */
  problem: string | null;
}

export interface TableHead {
  /** Sheet name, or '' for a CSV file. */
  sheet: string;
  headerRow: number;
  /** Every heading as written, in the file's order. */
  headers: string[];
  unknownHeaders: string[];
  /** Optional columns that the file does not have. */
  missingHeaders: string[];
}

export interface ReadTable extends TableHead {
  rows: SheetRow[];
}

// Zero-width and direction marks at the ends come from copying out of web pages and mail; inside a word a
// joiner can be part of the spelling of a name and stays.
const invisibleEnds =
  /^[\s\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+|[\s\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+$/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

/** Text as people mean it: no stray spaces at the ends (non-breaking ones included), composed letters. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(/[\u00a0\u2007\u202f]/gu, ' ')
    .replace(invisibleEnds, '')
    .normalize('NFC');
}

/** What two headings are compared by: 'E-mail address *' and 'email address' are the same column. */
export function headerKey(header: string): string {
  const plain = cleanText(header).normalize('NFKC').toLowerCase();
  const letters = plain.replace(/[^\p{L}\p{N}]+/gu, '');
  return letters === '' ? plain : letters;
}

const letters: string[] = [];

/** 1 → 'A', 27 → 'AA' */
export function columnLetter(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  let rest = column;
  let name = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    name = String.fromCharCode(65 + digit) + name;
    rest = (rest - 1 - digit) / 26;
  }
  if (column <= 1024) letters[column] = name;
  return name;
}
