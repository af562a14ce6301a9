import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CsvError, type Options, parse } from 'csv-parse';
import { type ColumnSpec, cleanText, type ReadTable, type SheetRow, type TableHead } from './cells.ts';
import { decodeText } from './decode-text.ts';
import { limits } from './limits.ts';
import type { RawRow } from './parse/sheet.ts';
import { findLayout, noRows, rowUnder, type TableLayout } from './parse/table.ts';
import { SpreadsheetRefused } from './refusal.ts';

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface CsvSpec {
  columns: readonly ColumnSpec[];
  maxRows?: number;
}

export interface CsvTable extends TableHead {
  /** One at a time, so that a file of any length is read in the memory of a few rows. */
  rows: AsyncGenerator<SheetRow>;
}

/** The separator that the first line with any separator uses most, outside quotes. */
function separatorOf(sample: string): string {
  for (const line of sample.split('\n')) {
    const bare = line.replace(/"[^"]*"/g, '');
    const counts = [',', ';', '\t'].map((mark) => ({ mark, count: bare.split(mark).length - 1 }));
    const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
    if (best.count > 0) return best.mark;
  }
  return ',';
}

async function* startedWith(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

function refusalOf(error: unknown, row: number): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new SpreadsheetRefused(
      'bad_quotes',
      `The file could not be read after row ${row}: a row there is too long, perhaps because a quotation mark is never closed.`,
    );
  return new SpreadsheetRefused(
    'bad_quotes',
    `The file could not be read after row ${row}: a quotation mark there is not closed or stands in the wrong place.`,
  );
}

function rawRow(record: string[], number: number): RawRow {
  if (record.length > limits.columns)
    throw new SpreadsheetRefused(
      'too_many_columns',
      `Row ${number} has more than ${limits.columns} columns.`,
    );
  const cells: string[] = [];
  for (let at = 0; at < record.length; at++) {
    const text = cleanText(record[at] ?? '');
    if (text.length > limits.cellChars)
      throw new SpreadsheetRefused(
        'too_much_inside',
        `A cell in row ${number} holds more text than Excel allows.`,
      );
    if (text !== '') cells[at + 1] = text;
  }
  return { number, cells };
}

async function* rawRows(text: AsyncGenerator<string>): AsyncGenerator<RawRow> {
  const first = await text.next();
  if (first.done || first.value.trim() === '') throw new SpreadsheetRefused('empty', 'The file is empty.');
  const options: Options = {
    delimiter: separatorOf(first.value.slice(0, 64 * 1024)),
    relax_column_count: true,
    // A quote inside an unquoted cell (6" ruler) is text.
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: 256 * 1024,
  };
  const parser = Readable.from(startedWith(first.value, text)).pipe(parse(options));
  let number = 0;
  try {
    for await (const record of parser) {
      number++;
      yield rawRow(record, number);
    }
  } catch (error) {
    throw refusalOf(error, number);
  }
}

async function* rowsOf(
  early: RawRow[],
  rest: AsyncGenerator<RawRow>,
  layout: TableLayout,
  maxRows: number,
): AsyncGenerator<SheetRow> {
  let count = 0;
  const under = (row: RawRow): SheetRow | null => {
    if (row.number <= layout.head.headerRow) return null;
    const sheetRow = rowUnder(layout, row);
    if (sheetRow) count++;
    if (count > maxRows)
      throw new SpreadsheetRefused(
        'too_many_rows',
        `The file has more than ${maxRows.toLocaleString('en-GB')} rows. Split it into smaller files.`,
      );
    return sheetRow;
  };
  for (const row of early) {
    const sheetRow = under(row);
    if (sheetRow) yield sheetRow;
  }
  for await (const row of rest) {
    const sheetRow = under(row);
    if (sheetRow) yield sheetRow;
  }
  if (count === 0) throw noRows('');
}

/**
 * Reads a CSV file from its bytes as they arrive. The headings are known when this resolves; the rows follow.
 *
 * @throws SpreadsheetRefused here, or while the rows are read
 */
export async function openCsv(bytes: Bytes, spec: CsvSpec): Promise<CsvTable> {
  const rows = rawRows(decodeText(bytes));
  const early: RawRow[] = [];
  for (let at = 0; at < limits.headerSearchRows; at++) {
    const next = await rows.next();
    if (next.done) break;
    early.push(next.value);
  }
  const layout = findLayout('', early, spec.columns);
  return { ...layout.head, rows: rowsOf(early, rows, layout, spec.maxRows ?? Number.POSITIVE_INFINITY) };
}

/** Hands out a file in pieces, letting other work of the process run between them. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const size = 64 * 1024;
  for (let from = 0; from < bytes.length; from += size) {
    yield bytes.subarray(from, from + size);
    await setImmediate();
  }
}

/** Reads a CSV file that fits in memory. */
export async function readCsv(bytes: Uint8Array, spec: CsvSpec): Promise<ReadTable> {
  const { rows, ...head } = await openCsv(inPieces(bytes), { maxRows: limits.workbookRows, ...spec });
  const all: SheetRow[] = [];
  for await (const row of rows) all.push(row);
  return { ...head, rows: all };
}
