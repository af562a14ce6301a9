import {
  type CellValue,
  type ColumnSpec,
  columnLetter,
  headerKey,
  type SheetRow,
  type TableHead,
} from '../cells.ts';
import { limits } from '../limits.ts';
import { SpreadsheetRefused } from '../refusal.ts';
import type { RawRow } from './sheet.ts';

interface MappedColumn {
  header: string;
  key: string | null;
}

export interface TableLayout {
  head: TableHead;
  /** By column number, from 1. */
  columns: MappedColumn[];
}

const quoted = (headers: readonly string[]) => headers.map((header) => `"${header}"`).join(', ');

function headerText(value: CellValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? ('text' in value ? value.text : '') : String(value);
}

function specsByHeader(specs: readonly ColumnSpec[]): Map<string, ColumnSpec> {
  const byHeader = new Map<string, ColumnSpec>();
  for (const spec of specs)
    for (const header of [spec.header, ...(spec.otherHeaders ?? [])]) byHeader.set(headerKey(header), spec);
  return byHeader;
}

/** How many of the expected headings a row holds. */
function score(row: RawRow, byHeader: Map<string, ColumnSpec>): number {
  const found = new Set<string>();
  for (const value of row.cells) {
    const spec = byHeader.get(headerKey(headerText(value)));
    if (spec) found.add(spec.key);
  }
  return found.size;
}

function place(sheet: string): string {
  return sheet === '' ? 'The file' : `The sheet "${sheet}"`;
}

/** Finds the heading row among the first rows and says which column is which. */
export function findLayout(
  sheet: string,
  rows: readonly RawRow[],
  specs: readonly ColumnSpec[],
): TableLayout {
  const byHeader = specsByHeader(specs);
  const candidates = rows.slice(0, limits.headerSearchRows);
  let best: RawRow | undefined;
  let bestScore = 0;
  for (const row of candidates) {
    const found = score(row, byHeader);
    if (found > bestScore) {
      best = row;
      bestScore = found;
    }
  }
  const required = specs.filter((spec) => spec.required);
  if (!best)
    throw new SpreadsheetRefused(
      'headings_not_found',
      `${place(sheet)} has no heading row like the template's. It needs the headings ${quoted(
        (required.length > 0 ? required : specs).map((spec) => spec.header),
      )}.`,
    );
  return layoutOf(sheet, best, specs, byHeader);
}

function layoutOf(
  sheet: string,
  headerRow: RawRow,
  specs: readonly ColumnSpec[],
  byHeader: Map<string, ColumnSpec>,
): TableLayout {
  const columns: MappedColumn[] = [];
  const placed = new Map<string, number>();
  const unknown: string[] = [];
  for (let column = 1; column < headerRow.cells.length; column++) {
    const header = headerText(headerRow.cells[column]).replace(/\s+/g, ' ');
    const spec = byHeader.get(headerKey(header));
    columns[column] = { header, key: spec?.key ?? null };
    if (!spec) {
      if (header !== '') unknown.push(header);
      continue;
    }
    const earlier = placed.get(spec.key);
    if (earlier !== undefined)
      throw new SpreadsheetRefused(
        'headings_repeated',
        `${place(sheet)} has the column "${spec.header}" twice, in columns ${columnLetter(earlier)} and ${columnLetter(column)}. Remove one of them.`,
      );
    placed.set(spec.key, column);
  }
  const missing = specs.filter((spec) => !placed.has(spec.key));
  const needed = missing.filter((spec) => spec.required).map((spec) => spec.header);
  if (needed.length > 0)
    throw new SpreadsheetRefused(
      'headings_missing',
      `${place(sheet)} has no column ${quoted(needed)}. Check the headings in row ${headerRow.number} against the template.`,
    );
  const headers = columns.filter((column) => column.header !== '').map((column) => column.header);
  return {
    columns,
    head: {
      sheet,
      headerRow: headerRow.number,
      headers,
      unknownHeaders: unknown,
      missingHeaders: missing.map((spec) => spec.header),
    },
  };
}

/** A row under its headings, or null when it is blank. */
export function rowUnder(layout: TableLayout, row: RawRow): SheetRow | null {
  const cells: Record<string, CellValue> = {};
  const others: [string, CellValue][] = [];
  let problem: string | null = null;
  let filled = 0;
  for (let column = 1; column < row.cells.length; column++) {
    const value = row.cells[column];
    if (value === undefined || value === '') continue;
    filled++;
    const mapped = layout.columns[column];
    if (mapped?.key) cells[mapped.key] = value;
    else if (mapped && mapped.header !== '') others.push([mapped.header, value]);
    else
      problem = `Column ${columnLetter(column)} has a value but no heading. A separator or quote may be missing in this row.`;
  }
  return filled === 0 ? null : { number: row.number, cells, others, problem };
}

export function noRows(sheet: string): SpreadsheetRefused {
  return new SpreadsheetRefused('no_rows', `${place(sheet)} has headings but no rows below them.`);
}
