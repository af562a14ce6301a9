import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { signInActor } from '@/lib/auth/actor';
import { now, today } from '@/lib/dates/clock';
import { toDateColumn } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { membershipRoleLabel } from '@/lib/memberships/labels';
import type { MembershipRole } from '@/lib/memberships/types';
import { notify } from '@/lib/notifications/notify';
import { findOpenByToken } from '../find-by-token';

/**
 * Takes an invitation up, once: finds or makes the account of its address and gives it the role, or the person's own
 * record. It signs nobody in: a link that works for fourteen days is no proof of who holds it now, so a code goes
 * to the same address next.
 * @returns the address
 * @throws RuleBroken in the same words whether the link is used, expired, revoked, replaced or unknown
 */
export async function acceptInvitation(token: string): Promise<{ email: string }> {
  return withActor(signInActor, async (tx) => {
    const invitation = await findOpenByToken(tx, token);
    if (invitation === null) throw refused();
    const userId = await findOrCreateUser(tx, invitation);
    const { count } = await tx.invitation.updateMany({
      where: { id: invitation.id, acceptedAt: null, revokedAt: null },
      data: { acceptedAt: now(), acceptedById: userId, version: { increment: 1 } },
    });
    // Whoever pressed the button at the same moment was first.
    if (count !== 1) throw refused();
    const { role, personId, organisationId } = invitation;
    if (role !== null)
      await giveMembership(tx, { userId, organisationId, role, createdById: invitation.createdById });
    if (personId !== null) await linkPerson(tx, personId, userId);
    await recordAudit(tx, signInActor, {
      action: 'invitation.accepted',
      subjectType: 'invitation',
      subjectId: invitation.id,
      organisationId,
      detail: { userId },
    });
    if (role !== null) await tellHeadteachers(tx, { ...invitation, role, userId });
    return { email: invitation.email };
  });
}

function refused(): RuleBroken {
  return new RuleBroken('invitation-refused', 'This invitation cannot be used any more.');
}

async function findOrCreateUser(tx: Tx, { email, name }: { email: string; name: string }): Promise<string> {
  await tx.user.createMany({ data: [{ email, name }], skipDuplicates: true });
  const user = await tx.user.findUniqueOrThrow({
    where: { email },
    select: { id: true, name: true, disabledAt: true },
  });
  if (user.disabledAt !== null) throw refused();
  if (user.name === null) await tx.user.updateMany({ where: { id: user.id }, data: { name } });
  return user.id;
}

async function giveMembership(
  tx: Tx,
  held: { userId: string; organisationId: string; role: MembershipRole; createdById: string | null },
): Promise<void> {
  const { userId, organisationId, role } = held;
  const startsOn = toDateColumn(today());
  const already = await tx.membership.findFirst({
    where: {
      userId,
      organisationId,
      role,
      endedAt: null,
      OR: [{ endsOn: null }, { endsOn: { gte: startsOn } }],
    },
    select: { id: true },
  });
  if (already === null) await tx.membership.createMany({ data: [{ ...held, startsOn }] });
}

/** One account per person and one person per account; anything else needs somebody to look at it. */
async function linkPerson(tx: Tx, personId: string, userId: string): Promise<void> {
  const taken = await tx.person.findFirst({ where: { userId, NOT: { id: personId } }, select: { id: true } });
  if (taken !== null) throw refused();
  // Raw, since this role may write the link and nothing else of a person.
  const count = await tx.$executeRaw`
    update person set user_id = ${userId}::uuid where id = ${personId}::uuid and (user_id is null or user_id = ${userId}::uuid)`;
  if (count !== 1) throw refused();
}

async function tellHeadteachers(
  tx: Tx,
  accepted: {
    id: string;
    name: string;
    role: MembershipRole;
    organisationId: string;
    userId: string;
    organisation: { name: string };
  },
): Promise<void> {
  const heads = await tx.membership.findMany({
    where: {
      organisationId: accepted.organisationId,
      role: 'headteacher',
      endedAt: null,
      OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(today()) } }],
      NOT: { userId: accepted.userId },
    },
    select: { userId: true },
  });
  await notify(tx, {
    userIds: heads.map(({ userId }) => userId),
    organisationId: accepted.organisationId,
    kind: 'access_changed',
    title: `${accepted.name} now has access as ${membershipRoleLabel[accepted.role].toLowerCase()}`,
    body: `The invitation to ${accepted.organisation.name} was accepted.`,
    subjectType: 'invitation',
    subjectId: accepted.id,
  });
}
