import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { type StaffActor, systemActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { requireKnownAddress } from '../known-address';

/**
 * Lets mail go to an address again, because it was mended where it is kept.
 * @throws RuleBroken where it is the address of nobody whom the actor may see
 */
export async function liftSuppression(actor: StaffActor, email: string): Promise<void> {
  await requireKnownAddress(actor, email);
  await withActor(systemActor(actor.userId), async (tx) => {
    const { count } = await tx.mailSuppression.deleteMany({ where: { email } });
    if (count === 0) return;
    await recordAudit(tx, actor, {
      action: 'address.mended',
      subjectType: 'address',
      organisationId: actor.organisationId,
    });
  });
}
