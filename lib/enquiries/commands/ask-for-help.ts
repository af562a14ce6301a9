import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SignInActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { readSettings } from '@/lib/settings/queries';
import type { AskForHelpInput } from '../schemas';
import { tellStaff } from './tell-staff';

/** Puts a question asked without signing in into the queue of the organisation whose portal this is. */
export async function askForHelp(actor: SignInActor, input: AskForHelpInput): Promise<void> {
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
