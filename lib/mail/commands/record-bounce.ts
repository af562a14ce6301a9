import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { type StaffActor, systemActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { stopSending } from '../dead-addresses';
import { requireKnownAddress } from '../known-address';

/**
 * Records that mail to an address came back, as mail systems tell the address that mail is from. Nothing more is sent to
 * it, and those who can mend it are told. @throws RuleBroken where it is the address of nobody whom the actor may see
 */
export async function recordBounce(actor: StaffActor, email: string): Promise<void> {
  await requireKnownAddress(actor, email);
  // Whose address it is at other schools, staff may not see; everybody who can mend it is told all the same.
  await withActor(systemActor(actor.userId), async (tx) => {
    await stopSending(tx, email, 'Staff recorded that mail came back.', actor.userId);
    await recordAudit(tx, actor, {
      action: 'address.stopped',
      subjectType: 'address',
      organisationId: actor.organisationId,
    });
  });
}
