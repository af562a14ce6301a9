import 'server-only';
import type { AdministratorActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { readSettings } from '../queries';
import type { SupportContact } from '../schemas';
import { putSetting } from './change-setting';

/** Replaces the team at a position, adds one behind the last, or takes one out (null). */
export async function changeSupportContact(
  actor: AdministratorActor,
  position: number,
  contact: SupportContact | null,
): Promise<void> {
  await withActor(actor, async (tx) => {
    const { support } = await readSettings(tx);
    const contacts = support.contacts.toSpliced(position, 1, ...(contact === null ? [] : [contact]));
    await putSetting(tx, actor, 'support', { contacts });
  });
}
