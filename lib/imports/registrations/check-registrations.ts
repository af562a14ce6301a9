import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { cellText } from '@/lib/spreadsheets/cell-readers';
import type { SheetRow } from '@/lib/spreadsheets/cells';
import { readUpload } from '@/lib/spreadsheets/read-upload';
import { readTrn } from '@/lib/teachers/identity';
import { readWholeFile } from '../file-chunks';
import type { Batch, CheckedRow } from '../types';
import { registrationColumns } from './columns';
import type { ImportContext } from './context';
import { loadContext, type NamedInFile } from './load-context';
import { type Plan, planRows } from './plan-rows';

export async function checkRegistrations(batch: Batch): Promise<{ rows: CheckedRow[]; heardAgain: number }> {
  const bytes = await readWholeFile(batch.id);
  const { rows } = await readUpload({ name: batch.fileName, bytes }, { columns: registrationColumns });
  const { plan } = await withActor(systemActor(), (tx) => planFor(tx, batch, rows), { timeout: 60_000 });
  return plan;
}

/** What the rows would do, as the records are at this moment. Writes nothing. */
export async function planFor(
  tx: Tx,
  batch: Batch,
  rows: readonly SheetRow[],
  onLoaded?: (context: ImportContext) => void,
): Promise<{ plan: Plan; context: ImportContext }> {
  const context = await loadContext(tx, batch, namedIn(rows));
  onLoaded?.(context);
  return { plan: planRows(rows, context), context };
}

function namedIn(rows: readonly SheetRow[]): NamedInFile {
  const trns = new Set<string>();
  const urns = new Set<number>();
  const references = new Set<string>();
  const emails = new Set<string>();
  for (const { cells } of rows) {
    for (const cell of [cells.trn, cells.mentorTrn]) {
      const { trn } = readTrn(cellText(cell));
      if (trn !== null) trns.add(trn);
    }
    const urn = cellText(cells.urn);
    if (/^\d{1,6}$/.test(urn)) urns.add(Number(urn));
    const reference = cellText(cells.reference).replace(/\s+/g, ' ');
    if (reference !== '') references.add(reference);
    const email = cellText(cells.email).toLowerCase();
    if (email !== '') emails.add(email);
  }
  return { trns: [...trns], urns: [...urns], references: [...references], emails: [...emails] };
}
