import 'server-only';
import type { AdministratorActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { fromDateColumn } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { isMembershipCurrent } from './current';
import type { StaffMembership, WaitingStaff } from './staff-types';
import type { MembershipRole } from './types';

const staffRoles: MembershipRole[] = [
  'delivery_partner_staff',
  'lead_provider_staff',
  'facilitator',
  'administrator',
];

/** Everybody with access beyond schools, and who has been asked and has not accepted yet. At most 500 of each. */
export async function listStaffMembers(
  actor: AdministratorActor,
): Promise<{ members: StaffMembership[]; waiting: WaitingStaff[] }> {
  return withActor(actor, async (tx) => {
    const memberships = await tx.membership.findMany({
      where: { AND: [{ role: { in: staffRoles } }, isMembershipCurrent(today())] },
      orderBy: [{ organisation: { name: 'asc' } }, { user: { name: 'asc' } }],
      take: 500,
      select: {
        id: true,
        version: true,
        role: true,
        startsOn: true,
        user: { select: { id: true, name: true, email: true } },
        organisationId: true,
        organisation: { select: { name: true } },
      },
    });
    const invitations = await tx.invitation.findMany({
      where: { role: { in: staffRoles }, acceptedAt: null, revokedAt: null },
      orderBy: { createdAt: 'desc' },
      take: 500,
      select: { id: true, name: true, email: true, role: true, organisation: { select: { name: true } } },
    });
    return {
      members: memberships.map(({ user, organisation, startsOn, ...membership }) => ({
        ...membership,
        name: user.name ?? user.email,
        email: user.email,
        organisationName: organisation.name,
        since: fromDateColumn(startsOn),
        isSelf: user.id === actor.userId,
      })),
      waiting: invitations.flatMap(({ role, organisation, ...invitation }) =>
        role === null ? [] : [{ ...invitation, role, organisationName: organisation.name }],
      ),
    };
  });
}
