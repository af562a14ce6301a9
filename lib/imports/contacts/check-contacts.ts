import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { cellText } from '@/lib/spreadsheets/cell-readers';
import type { SheetRow } from '@/lib/spreadsheets/cells';
import { readUpload } from '@/lib/spreadsheets/read-upload';
import { readWholeFile } from '../file-chunks';
import { loadSchools } from '../schools-of-file';
import type { Batch, CheckedRow } from '../types';
import { contactColumns } from './columns';
import { checkContact, contactKey, type KnownContacts } from './contact-row';

export async function checkContacts(batch: Batch): Promise<{ rows: CheckedRow[] }> {
  const bytes = await readWholeFile(batch.id);
  const { rows } = await readUpload({ name: batch.fileName, bytes }, { columns: contactColumns });
  return { rows: await withActor(systemActor(), (tx) => contactRows(tx, batch, rows)) };
}

/** What the rows would do, as access stands at this moment. Writes nothing. */
export async function contactRows(tx: Tx, batch: Batch, rows: readonly SheetRow[]): Promise<CheckedRow[]> {
  const urns = rows.flatMap(({ cells }) => {
    const text = cellText(cells.urn);
    return /^\d{1,6}$/.test(text) ? [Number(text)] : [];
  });
  const schools = await loadSchools(tx, [...new Set(urns)], []);
  const known: KnownContacts = {
    batch,
    schools,
    present: await loadPresent(
      tx,
      [...schools.values()].map(({ id }) => id),
    ),
  };
  const seen = new Map<string, number>();
  return rows.map((row) => checkContact(row, known, seen));
}

async function loadPresent(tx: Tx, schoolIds: string[]): Promise<KnownContacts['present']> {
  const rows = await tx.$queryRaw<
    {
      organisationId: string;
      role: 'headteacher' | 'induction_tutor';
      email: string;
      name: string | null;
      hasAccess: boolean;
    }[]
  >`
    select i.organisation_id as "organisationId", i.role::text, i.email::text, i.name, false as "hasAccess"
    from invitation i where i.organisation_id = any(${schoolIds}::uuid[]) and i.person_id is null and i.accepted_at is null
      and i.revoked_at is null
    union all
    select m.organisation_id, m.role::text, u.email::text, u.name, true
    from membership m join users u on u.id = m.user_id where m.organisation_id = any(${schoolIds}::uuid[])
      and m.ended_at is null and m.starts_on <= app.today() and (m.ends_on is null or m.ends_on >= app.today())`;
  return new Map(rows.map(({ name, hasAccess, ...contact }) => [contactKey(contact), { name, hasAccess }]));
}
