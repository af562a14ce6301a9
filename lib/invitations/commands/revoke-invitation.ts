import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, Forbidden, NotFound } from '@/lib/errors';
import { type Inviter, mayGiveRole } from '../policy';
import { mayInviteTo } from './invite-contact';

/**
 * Takes an invitation back that was not accepted: its link is void and the contact leaves the list.
 * @throws Conflict when it was accepted or revoked meanwhile
 */
export async function revokeInvitation(actor: Inviter, invitationId: string): Promise<void> {
  await withActor(actor, async (tx) => {
    const invitation = await tx.invitation.findUnique({
      where: { id: invitationId },
      select: { organisationId: true, role: true },
    });
    if (invitation === null || !(await mayInviteTo(tx, actor, invitation.organisationId)))
      throw new NotFound();
    if (!mayGiveRole(actor, invitation.role)) throw new Forbidden();
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now(), tokenHash: null, version: { increment: 1 } },
    });
    if (count !== 1) throw new Conflict();
    await recordAudit(tx, actor, {
      action: 'invitation.revoked',
      subjectType: 'invitation',
      subjectId: invitationId,
      organisationId: invitation.organisationId,
    });
  });
}
