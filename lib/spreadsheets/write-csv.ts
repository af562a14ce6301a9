import { stringify } from 'csv-stringify/sync';
import { defang } from './defang.ts';
import type { CellContent } from './workbook.ts';

export const csvType = 'text/csv; charset=utf-8';

function csvText(value: CellContent): string {
  if (value === null) return '';
  if (typeof value === 'string') return defang(value.replace(/\r\n?/g, '\n').toWellFormed());
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (value.kind === 'time') return value.time;
  return value.time === null ? value.date : `${value.date}T${value.time}`;
}

/**
 * A CSV file by RFC 4180 with CRLF, marked as UTF-8 so that Excel reads it as such. Dates are ISO dates, for
 * machines; no cell can become a formula.
 */
export function writeCsv(
  headers: readonly string[],
  rows: Iterable<readonly CellContent[]>,
): Uint8Array<ArrayBuffer> {
  const records = [headers, ...rows].map((cells) => cells.map(csvText));
  // Left to itself, the library quotes a line break only where it is the one that ends a row.
  const text = stringify(records, { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
  return new TextEncoder().encode(text);
}
