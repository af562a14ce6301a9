import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/with-actor';
import { addContact } from '@/lib/invitations/add-contact';
import type { Applied } from '../kinds';
import { areAsShown, countsOf, loadSheetRows, saveRows } from '../row-store';
import type { Batch } from '../types';
import { contactRows } from './check-contacts';
import type { Contact } from './contact-row';

/**
 * Adds contacts as "not invited", as staff add one by hand. Imports of contacts wait for one another, so that none
 * adds what another is adding.
 */
export async function applyContacts(tx: Tx, batch: Batch): Promise<Applied> {
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtext('school_contacts'))) locked`;
  const rows = await contactRows(tx, batch, await loadSheetRows(tx, batch.id));
  const counts = countsOf(rows);
  if (!(await areAsShown(tx, batch.id, rows))) {
    await saveRows(tx, batch.id, rows);
    return { counts, rowsDone: 0, more: false, isStale: true };
  }
  const actor = systemActor(batch.createdById);
  for (const { outcome, raw } of rows) {
    if (outcome !== 'create' && outcome !== 'update') continue;
    const { contact } = raw as { contact: Contact };
    const { organisationId, email, name, role } = contact;
    await addContact(tx, actor, { organisationId, email, name, role });
  }
  return { counts, rowsDone: rows.length, more: false };
}
