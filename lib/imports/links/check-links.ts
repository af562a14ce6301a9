import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { fromDateColumn } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { linkColumns } from '@/lib/integrations/gias/columns';
import { readLink } from '@/lib/integrations/gias/read-link';
import { findSchoolsByAnyUrn } from '@/lib/schools/link-queries';
import type { SheetRow } from '@/lib/spreadsheets/cells';
import { readCsv } from '@/lib/spreadsheets/read-csv';
import { readWholeFile } from '../file-chunks';
import type { Batch, CheckedRow } from '../types';
import { checkLink, type KnownLinks, linkKey } from './link-row';

export async function checkLinks(batch: Batch): Promise<{ rows: CheckedRow[] }> {
  const { rows } = await readCsv(await readWholeFile(batch.id), { columns: linkColumns, maxRows: 200_000 });
  const known = await withActor(systemActor(), (tx) => knownLinks(tx, rows));
  const seen = new Set<string>();
  return { rows: rows.map((row) => checkLink(row, known, seen)) };
}

async function knownLinks(tx: Tx, rows: readonly SheetRow[]): Promise<KnownLinks> {
  const schools = await findSchoolsByAnyUrn(tx);
  const neighbours = new Set<number>();
  for (const row of rows) {
    const { link } = readLink(row.cells);
    if (link === null) continue;
    if (schools.has(link.urn)) neighbours.add(link.linkUrn);
    if (schools.has(link.linkUrn)) neighbours.add(link.urn);
  }
  const recorded = await tx.schoolLink.findMany();
  return {
    schools,
    neighbours,
    recorded: new Map(
      recorded.map((link) => {
        const plain = { ...link, establishedOn: fromDateColumn(link.establishedOn) };
        return [linkKey(plain), plain];
      }),
    ),
  };
}
