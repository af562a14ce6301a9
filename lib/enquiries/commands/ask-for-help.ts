import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SignInActor } from '@/lib/auth/actor';
import { isWithinLimits } from '@/lib/auth/throttle';
import { withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { readSettings } from '@/lib/settings/queries';
import type { AskForHelpInput } from '../schemas';
import { tellStaff } from '../tell-staff';

const hour = 60 * 60;

/**
 * Puts a question asked without signing in into the queue of the organisation whose portal this is.
 *
 * @param client network address from which it is asked: a school's staff may share one
 * @throws RuleBroken after too many questions within an hour
 */
export async function askForHelp(actor: SignInActor, input: AskForHelpInput, client: string): Promise<void> {
  const allowed = await isWithinLimits([
    { name: 'help:address', of: input.email.toLowerCase(), most: 5, withinSeconds: hour },
    { name: 'help:client', of: client, most: 20, withinSeconds: hour },
    { name: 'help:all', of: 'all', most: 500, withinSeconds: hour },
  ]);
  if (!allowed)
    throw new RuleBroken('too_many', 'Too many questions have been sent. Wait an hour, or telephone us.');
  await withActor(actor, async (tx) => {
    const { organisation } = await readSettings(tx);
    const leadProviderId = organisation?.kind === 'lead_provider' ? organisation.id : null;
    const deliveryPartnerId = organisation?.kind === 'delivery_partner' ? organisation.id : null;
    await tx.supportEnquiry.createMany({ data: [{ ...input, leadProviderId, deliveryPartnerId }] });
    await recordAudit(tx, actor, {
      action: 'enquiry.asked',
      subjectType: 'enquiry',
      organisationId: organisation?.id ?? null,
    });
    if (organisation !== null) {
      await tellStaff(
        tx,
        [organisation.id],
        `${input.topic === 'access' ? 'Asked for access' : 'Asked for help'}: ${input.schoolName}`,
      );
    }
  });
}
