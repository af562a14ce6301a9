import 'server-only';
import { today } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { Forbidden, NotFound, RuleBroken } from '@/lib/errors';
import { readSettings } from '@/lib/settings/queries';
import { addContact, type NewContact } from '../add-contact';
import { type Inviter, mayGiveRole } from '../policy';
import { sendInvitation } from '../send';
import { findSendable } from '../sendable';

/**
 * Gives somebody a way in: adds the contact and, unless it shall wait, mails the invitation.
 * @throws NotFound for an organisation that is not the actor's to invite to
 * @throws Forbidden for a role that the actor may not give
 * @throws RuleBroken when the person has that access already
 */
export async function inviteContact(
  actor: Inviter,
  contact: NewContact,
  { send = true }: { send?: boolean } = {},
): Promise<{ invitationId: string }> {
  return withActor(actor, async (tx) => {
    if (!(await mayInviteTo(tx, actor, contact.organisationId))) throw new NotFound();
    if (!mayGiveRole(actor, contact.role)) throw new Forbidden();
    const { invitationId } = await addContact(tx, actor, contact);
    if (invitationId === null) {
      throw new RuleBroken('has-access', 'This person already has access in this role.', 'email');
    }
    if (send) {
      const invitation = await findSendable(tx, invitationId, today());
      if (invitation === null) throw new NotFound();
      await sendInvitation(tx, actor, invitation, {
        settings: await readSettings(tx),
        invitedBy: await nameOf(tx, actor),
      });
    }
    return { invitationId };
  });
}

export async function mayInviteTo(tx: Tx, actor: Inviter, organisationId: string): Promise<boolean> {
  if (actor.kind === 'school') return organisationId === actor.schoolId;
  if (actor.kind === 'administrator') {
    return (await tx.organisation.count({ where: { id: organisationId } })) === 1;
  }
  return (await partnerSchoolIds(tx)).has(organisationId);
}

/** Schools with which the organisation of the staff member works, or ever worked. */
export async function partnerSchoolIds(tx: Tx): Promise<Set<string>> {
  const [row] = await tx.$queryRaw<{ ids: string[] }[]>`select app.partner_school_ids() as ids`;
  return new Set(row?.ids);
}

export async function nameOf(tx: Tx, actor: Inviter): Promise<string | null> {
  const user = await tx.user.findUnique({ where: { id: actor.userId }, select: { name: true } });
  return user?.name ?? null;
}
