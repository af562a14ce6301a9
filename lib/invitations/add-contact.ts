import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import type { Tx } from '@/lib/db/with-actor';
import { isMembershipCurrent } from '@/lib/memberships/current';
import type { MembershipRole } from '@/lib/memberships/types';

export interface NewContact {
  organisationId: string;
  email: string;
  name: string;
  role: MembershipRole;
}

export interface AddedContact {
  outcome: 'added' | 'renamed' | 'unchanged' | 'has_access';
  invitationId: string | null;
}

/**
 * Notes somebody who is to have access at an organisation; nothing is sent. Safe to repeat: who has access already,
 * or waits for an invitation, is not added twice. The caller has asked whether the actor may.
 */
export async function addContact(tx: Tx, actor: Actor, contact: NewContact): Promise<AddedContact> {
  const { organisationId, email, name, role } = contact;
  const member = await tx.membership.findFirst({
    where: { organisationId, role, user: { email }, ...isMembershipCurrent(today()) },
    select: { id: true },
  });
  if (member !== null) return { outcome: 'has_access', invitationId: null };

  const open = await tx.invitation.findFirst({
    where: { organisationId, email, role, personId: null, acceptedAt: null, revokedAt: null },
    select: { id: true, name: true },
  });
  if (open !== null && open.name === name) return { outcome: 'unchanged', invitationId: open.id };
  if (open !== null) {
    await tx.invitation.updateMany({ where: { id: open.id }, data: { name } });
    return { outcome: 'renamed', invitationId: open.id };
  }
  const created = await tx.invitation.create({
    data: { organisationId, email, name, role, createdById: actor.userId },
    select: { id: true },
  });
  await recordAudit(tx, actor, {
    action: 'contact.added',
    subjectType: 'invitation',
    subjectId: created.id,
    organisationId,
  });
  return { outcome: 'added', invitationId: created.id };
}
