import { defang } from './defang.ts';
import type { CellContent } from './workbook.ts';

export const csvType = 'text/csv; charset=utf-8';

function csvText(value: CellContent): string {
  if (value === null) return '';
  if (typeof value === 'string') return defang(value.replace(/\r\n?/g, '\n'));
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (value.kind === 'time') return value.time;
  return value.time === null ? value.date : `${value.date}T${value.time}`;
}

const quoted = (text: string) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/**
 * A CSV file by RFC 4180 with CRLF, marked as UTF-8 so that Excel reads it as such. Dates are ISO dates, for
 * machines; no cell can become a formula.
 */
export function writeCsv(
  headers: readonly string[],
  rows: Iterable<readonly CellContent[]>,
): Uint8Array<ArrayBuffer> {
  const line = (cells: readonly CellContent[]) =>
    `${cells.map((cell) => quoted(csvText(cell))).join(',')}\r\n`;
  const lines = [line(headers)];
  for (const row of rows) lines.push(line(row));
  return new TextEncoder().encode(`\ufeff${lines.join('')}`);
}
