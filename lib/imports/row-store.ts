import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import type { SheetRow } from '@/lib/spreadsheets/cells';
import type { CheckedRow, ImportCounts } from './types';

/** Writes rows in one statement; a repeated check writes over what it wrote before. */
export async function saveRows(tx: Tx, batchId: string, rows: readonly CheckedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into import_row (batch_id, sheet, number, raw, outcome, messages, reason, subject)
    select ${batchId}::uuid, r.sheet, r.number, r.raw, r.outcome::row_outcome, r.messages, r.reason, r.subject
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(sheet text, number int, raw jsonb, outcome text, messages jsonb, reason text, subject text)
    on conflict (batch_id, sheet, number) do update set raw = excluded.raw, outcome = excluded.outcome,
      messages = excluded.messages, reason = excluded.reason, subject = excluded.subject`;
}

/** Whether rows would do exactly what was shown when they were last saved. */
export async function areAsShown(tx: Tx, batchId: string, rows: readonly CheckedRow[]): Promise<boolean> {
  const shown = await tx.$queryRaw<Pick<CheckedRow, 'sheet' | 'number' | 'outcome' | 'messages'>[]>`
    select sheet, number, outcome, messages from import_row where batch_id = ${batchId}::uuid`;
  const before = new Map(shown.map((row) => [`${row.sheet} ${row.number}`, whatIsShown(row)]));
  return rows.every((row) => before.get(`${row.sheet} ${row.number}`) === whatIsShown(row));
}

function whatIsShown({ outcome, messages }: Pick<CheckedRow, 'outcome' | 'messages'>): string {
  return JSON.stringify([outcome, ...messages.map(({ column, level, text }) => [column, level, text])]);
}

export function countsOf(rows: readonly CheckedRow[], heardAgain = 0): ImportCounts {
  const counts: ImportCounts = heardAgain > 0 ? { heardAgain } : {};
  addToCounts(counts, rows);
  return counts;
}

export function addToCounts(counts: ImportCounts, rows: readonly CheckedRow[]): void {
  for (const row of rows) {
    counts[row.outcome] = (counts[row.outcome] ?? 0) + 1;
    if (row.messages.some((message) => message.level === 'warning'))
      counts.warnings = (counts.warnings ?? 0) + 1;
    if (row.outcome !== 'refused' || row.reason === null) continue;
    counts.reasons ??= {};
    counts.reasons[row.reason] = (counts.reasons[row.reason] ?? 0) + 1;
  }
}

/** The rows of a small file as they were read when they were checked. */
export async function loadSheetRows(tx: Tx, batchId: string, sheet = ''): Promise<SheetRow[]> {
  const stored = await tx.$queryRaw<{ number: number; raw: Partial<SheetRow> }[]>`
    select number, raw from import_row where batch_id = ${batchId}::uuid and sheet = ${sheet} order by number`;
  return stored.map(({ number, raw }) => ({
    number,
    cells: raw.cells ?? {},
    others: raw.others ?? [],
    problem: raw.problem ?? null,
  }));
}
