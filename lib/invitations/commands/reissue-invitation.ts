import 'server-only';
import { today } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { Forbidden, NotFound, RuleBroken } from '@/lib/errors';
import { readSettings } from '@/lib/settings/queries';
import { type Inviter, mayGiveRole } from '../policy';
import { sendInvitation } from '../send';
import { findSendable } from '../sendable';
import { mayInviteTo, nameOf } from './invite-contact';

/**
 * Sends one invitation, or sends it again: a new link for another fourteen days, and the old one is void.
 * @throws NotFound, also for what is not the actor's
 * @throws RuleBroken once it was accepted
 */
export async function reissueInvitation(actor: Inviter, invitationId: string): Promise<void> {
  await withActor(actor, async (tx) => {
    const invitation = await findSendable(tx, invitationId, today());
    if (invitation === null || !(await mayInviteTo(tx, actor, invitation.organisationId)))
      throw new NotFound();
    if (!mayGiveRole(actor, invitation.role)) throw new Forbidden();
    if (invitation.acceptedAt !== null) {
      throw new RuleBroken('accepted', 'This invitation was accepted already.');
    }
    await sendInvitation(tx, actor, invitation, {
      settings: await readSettings(tx),
      invitedBy: await nameOf(tx, actor),
    });
  });
}
