import { type CellValue, cleanText } from '../cells.ts';
import { limits } from '../limits.ts';
import { SpreadsheetRefused } from '../refusal.ts';
import { LAST_SERIAL, serialToDateTime } from '../serial-dates.ts';
import type { Archive } from './archive.ts';
import type { FormatKind } from './number-formats.ts';
import type { Workbook } from './workbook-parts.ts';
import { readXml } from './xml.ts';

/** Values by column, counted from 1; places without a value are holes. */
export interface RawRow {
  number: number;
  cells: CellValue[];
}

interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

function columnOf(reference: string): number {
  let column = 0;
  for (const character of reference) {
    const code = character.charCodeAt(0) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column;
}

function areaOf(reference: string): Area {
  const [from = '', to = from] = reference.split(':');
  const row = (cell: string) => Number(cell.replace(/\D/g, ''));
  return { top: row(from), bottom: row(to), left: columnOf(from), right: columnOf(to) };
}

const decodeEscapes = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

function tooLong(): SpreadsheetRefused {
  return new SpreadsheetRefused('too_much_inside', 'A cell holds more text than Excel allows.');
}

function textValue(text: string): CellValue | null {
  if (text.length > limits.cellChars * 7) throw tooLong();
  const clean = cleanText(decodeEscapes(text));
  if (clean.length > limits.cellChars) throw tooLong();
  return clean === '' ? null : clean;
}

function numberValue(raw: string, format: FormatKind | undefined, uses1904: boolean): CellValue | null {
  const number = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(number)) return null;
  if (format && (format.date || format.time) && number >= 0 && number < LAST_SERIAL + 1) {
    const { date, time } = serialToDateTime(number, uses1904);
    if (!format.date && number < 1) return { kind: 'time', time };
    return { kind: 'date', date, time: format.time || time !== '00:00' ? time : null };
  }
  // A reference number shown with leading zeros is meant with them.
  if (format && format.zeros > 1 && Number.isInteger(number) && number >= 0)
    return String(number).padStart(format.zeros, '0');
  return number;
}

function isoValue(raw: string): CellValue | null {
  const found = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(raw.trim());
  return found?.[1] ? { kind: 'date', date: found[1], time: found[2] ?? null } : textValue(raw);
}

function cellValue(
  type: string,
  raw: string,
  format: FormatKind | undefined,
  book: Workbook,
): CellValue | null {
  switch (type) {
    case 's':
      return textValue(book.strings[Number(raw)] ?? '');
    case 'str':
    case 'inlineStr':
      return textValue(raw);
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true';
    case 'e':
      return { kind: 'error', text: raw.trim().slice(0, 40) };
    case 'd':
      return isoValue(raw);
    default:
      return numberValue(raw, format, book.uses1904);
  }
}

const shown = (value: CellValue | null): string =>
  value === null || typeof value === 'object' ? '' : String(value).slice(0, 200);

const tooManyMerged = () =>
  new SpreadsheetRefused(
    'too_much_inside',
    'The sheet has too many merged cells. Unmerge them and try again.',
  );

function markMerged(rows: RawRow[], areas: Area[]): void {
  let marked = 0;
  for (const area of areas) {
    if (area.top === area.bottom && area.left === area.right) continue;
    for (const row of rows) {
      if (row.number < area.top || row.number > area.bottom) continue;
      const last = Math.min(area.right, limits.columns);
      marked += last - area.left + 1;
      if (marked > limits.mergedCells) throw tooManyMerged();
      const value = row.cells[area.left];
      for (let column = area.left; column <= last; column++)
        row.cells[column] = { kind: 'merged', text: shown(value ?? null) };
    }
  }
}

/**
 * Reads the cells of one sheet. What the sheet claims about its own size is ignored; rows without a value cost
 * nothing and are not counted.
 */
export async function readSheetRows(
  archive: Archive,
  part: string,
  book: Workbook,
  maxRows: number,
): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  const merged: Area[] = [];
  let row: RawRow = { number: 0, cells: [] };
  let column = 0;
  let type = 'n';
  let format: FormatKind | undefined;
  let raw = '';
  let formula = false;
  let collecting = false;
  let phonetic = false;

  const finishCell = () => {
    let value = cellValue(type, raw, format, book);
    if (formula) value = { kind: 'formula', text: shown(value) };
    if (value === null) return;
    if (column > limits.columns)
      throw new SpreadsheetRefused(
        'too_many_columns',
        `The sheet has values beyond column ${limits.columns}. Remove the columns that are not in the template.`,
      );
    row.cells[column] = value;
  };
  const finishRow = () => {
    if (row.cells.length === 0) return;
    rows.push(row);
    if (rows.length > maxRows + limits.headerSearchRows)
      throw new SpreadsheetRefused(
        'too_many_rows',
        `The sheet has more than ${maxRows.toLocaleString('en-GB')} rows. Split it into smaller files.`,
      );
  };

  await readXml(archive, part, {
    open(tag, attribute) {
      if (tag === 'row') {
        const number = Number(attribute('r'));
        row = { number: Number.isInteger(number) && number > 0 ? number : row.number + 1, cells: [] };
        column = 0;
      } else if (tag === 'c') {
        const reference = attribute('r');
        column = (reference ? columnOf(reference) : 0) || column + 1;
        type = attribute('t') ?? 'n';
        format = book.formats[Number(attribute('s') ?? 0)];
        raw = '';
        formula = false;
      } else if (tag === 'v' || tag === 't') collecting = !phonetic;
      else if (tag === 'f') formula = true;
      else if (tag === 'rPh') phonetic = true;
      else if (tag === 'mergeCell') {
        merged.push(areaOf(attribute('ref') ?? ''));
        if (merged.length > limits.mergedAreas) throw tooManyMerged();
      }
    },
    text(text) {
      if (collecting) raw += text;
    },
    close(tag) {
      if (tag === 'v' || tag === 't') collecting = false;
      else if (tag === 'rPh') phonetic = false;
      else if (tag === 'c') finishCell();
      else if (tag === 'row') finishRow();
    },
  });
  markMerged(rows, merged);
  return rows;
}
