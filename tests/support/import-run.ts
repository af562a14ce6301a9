import type { StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import type { IsoDate } from '@/lib/dates/iso-date';
import { applyImport } from '@/lib/imports/commands/apply-import';
import { checkImport } from '@/lib/imports/commands/check-import';
import { receiveFile } from '@/lib/imports/commands/receive-file';
import { startImport } from '@/lib/imports/commands/start-import';
import type { ImportCounts, ImportKind, ImportState, RowMessage, RowOutcome } from '@/lib/imports/types';
import { ownerSql } from './database';

export interface FileOfTest {
  name: string;
  bytes: Uint8Array;
}

export interface StoredRow {
  number: number;
  outcome: RowOutcome;
  reason: string | null;
  subject: string | null;
  messages: RowMessage[];
  /** 'Column: text' of each message. */
  says: string[];
}

const quoted = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** A CSV file as Excel saves it for the web: UTF-8 with a mark, CRLF. */
export function csvFile(rows: readonly (readonly string[])[], name = 'file.csv'): FileOfTest {
  const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n');
  return { name, bytes: Buffer.from(`\ufeff${text}\r\n`) };
}

/** The bytes of a file as an upload brings them. */
export async function* inPieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 60_000) yield bytes.subarray(from, from + 60_000);
}

/** One import as a test drives it: what the worker does, without the worker. */
export class ImportRun {
  constructor(
    readonly staff: StaffActor,
    readonly id: string,
  ) {}

  check = () => checkImport({ batchId: this.id });
  start = () => startImport(this.staff, this.id);
  carryOut = () => applyImport({ batchId: this.id });

  async apply(): Promise<void> {
    await this.start();
    await this.carryOut();
  }

  async batch(): Promise<{ state: ImportState; counts: ImportCounts; problem: string | null }> {
    const [batch] = await ownerSql<{ state: ImportState; counts: ImportCounts; problem: string | null }>(
      'select state, counts, problem from import_batch where id = $1',
      [this.id],
    );
    if (batch === undefined) throw new Error('The import is not there.');
    return batch;
  }

  state = async () => (await this.batch()).state;
  counts = async () => (await this.batch()).counts;

  async rows(): Promise<StoredRow[]> {
    const rows = await ownerSql<Omit<StoredRow, 'says'>>(
      'select number, outcome, reason, subject, messages from import_row where batch_id = $1 order by sheet, number',
      [this.id],
    );
    return rows.map((row) => ({
      ...row,
      says: row.messages.map(({ column, text }) => (column === null ? text : `${column}: ${text}`)),
    }));
  }

  async row(number: number): Promise<StoredRow> {
    const row = (await this.rows()).find((one) => one.number === number);
    if (row === undefined) throw new Error(`The import has no row ${number}.`);
    return row;
  }
}

/** Uploads a file and has it checked. */
export async function checkedFile(
  staff: StaffActor,
  kind: ImportKind,
  file: FileOfTest,
  asOf: IsoDate = today(),
): Promise<ImportRun> {
  const id = await receiveFile(staff, { kind, fileName: file.name, asOf, content: inPieces(file.bytes) });
  const run = new ImportRun(staff, id);
  await run.check();
  return run;
}

/** Uploads a file, has it checked, and applies it where there is anything to apply. */
export async function appliedFile(...input: Parameters<typeof checkedFile>): Promise<ImportRun> {
  const run = await checkedFile(...input);
  if ((await run.state()) === 'ready') await run.apply();
  return run;
}
