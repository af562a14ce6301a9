import 'server-only';
import { randomUUID } from 'node:crypto';
import { systemActor } from '@/lib/auth/actor';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { registerColumns } from '@/lib/integrations/gias/columns';
import { findFormerUrns, findRegisteredSchools, findUkprnsElsewhere } from '@/lib/schools/register-queries';
import type { SheetRow } from '@/lib/spreadsheets/cells';
import { openCsv } from '@/lib/spreadsheets/read-csv';
import { readChunks } from '../file-chunks';
import { noteProgress } from '../progress';
import { addToCounts, saveRows } from '../row-store';
import type { Batch, CheckedRow, ImportCounts } from '../types';
import { changesBetween, refusalMessage } from './register-messages';
import {
  factsNotTold,
  hashOf,
  type RegisterCandidate,
  RegisterReader,
  type RegisterRefused,
} from './register-row';
import { continueSuccessors } from './successors';

const rowsPerStep = 1_000;

/** Checks the register row by row as it is read: memory holds one piece of the file, one step of rows and the URNs. */
export async function checkRegister(batch: Batch): Promise<{ counts: ImportCounts }> {
  const table = await openCsv(readChunks(batch.id), { columns: registerColumns });
  const missing = registerColumns.filter((column) => table.missingHeaders.includes(column.header));
  const reader = new RegisterReader(factsNotTold(missing.map((column) => column.key)));
  const counts: ImportCounts = {};
  let done = 0;
  let step: SheetRow[] = [];

  const checkStep = async () => {
    const read = step.map((row) => reader.read(row));
    done += step.length;
    step = [];
    await withActor(systemActor(), async (tx) => {
      const rows = await checkedRows(tx, read, reader);
      await saveRows(tx, batch.id, rows);
      addToCounts(counts, rows);
      await noteProgress(tx, batch.id, 'checking', { rowsDone: done });
    });
  };
  for await (const row of table.rows) {
    step.push(row);
    if (step.length === rowsPerStep) await checkStep();
  }
  if (step.length > 0) await checkStep();
  await continueSuccessors(batch.id, counts);
  return { counts };
}

async function checkedRows(
  tx: Tx,
  read: (RegisterCandidate | RegisterRefused)[],
  reader: RegisterReader,
): Promise<CheckedRow[]> {
  const candidates = read.filter((row) => 'record' in row);
  const urns = candidates.map(({ record }) => record.urn);
  const known = await findRegisteredSchools(tx, urns);
  const former = await findFormerUrns(tx, urns);
  const takenUkprns = await findUkprnsElsewhere(
    tx,
    candidates.flatMap(({ record: { urn, ukprn } }) => (ukprn ? [{ urn, ukprn }] : [])),
  );
  return read.map((row): CheckedRow => {
    if (!('record' in row)) return refusedRow(row);
    reader.settleUkprn(row, takenUkprns.has(row.record.urn));
    const now = former.get(row.record.urn);
    if (now !== undefined) {
      const text = `An earlier URN of ${now.name}, which is now ${now.urn}.`;
      return checked(row, { outcome: 'unchanged', messages: [{ column: 'URN', text, level: 'info' }] });
    }
    const school = known.get(row.record.urn);
    if (school === undefined) return newRow(row);
    const hash = hashOf(row.record);
    if (school.registerHash === hash)
      return checked(row, { outcome: 'unchanged', raw: { urn: row.record.urn } });
    const messages = changesBetween(school.record, row.record);
    return messages.length === 0
      ? checked(row, { outcome: 'unchanged', raw: { urn: row.record.urn } })
      : checked(row, { outcome: 'update', raw: { record: row.record, hash }, messages });
  });
}

function checked(
  row: RegisterCandidate,
  rest: Pick<CheckedRow, 'outcome'> & Partial<CheckedRow>,
): CheckedRow {
  return {
    sheet: '',
    number: row.number,
    raw: { record: row.record },
    messages: [],
    reason: null,
    subject: `${row.record.name} (${row.record.urn})`,
    ...rest,
  };
}

function newRow(row: RegisterCandidate): CheckedRow {
  const { record, reason } = row;
  if (reason === null)
    return checked(row, { outcome: 'create', raw: { record, hash: hashOf(record), id: randomUUID() } });
  const message = refusalMessage(reason, { column: null, text: '', typeName: record.typeName });
  return checked(row, { outcome: 'refused', reason, messages: [message] });
}

function refusedRow(row: RegisterRefused): CheckedRow {
  return {
    sheet: '',
    number: row.number,
    raw: { record: { urn: row.urn, name: row.name } },
    outcome: 'refused',
    messages: [refusalMessage(row.reason, row)],
    reason: row.reason,
    subject: [row.name, row.urn === '' ? null : `(${row.urn})`].filter(Boolean).join(' ') || null,
  };
}
