import 'server-only';
import type { SchoolActor, StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { now, today } from '@/lib/dates/clock';
import { fromDateColumn, type IsoDate } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';
import { withActor } from '@/lib/db/with-actor';
import { mayGiveRole } from '@/lib/invitations/policy';
import { stateOf } from '@/lib/invitations/rules';
import type { InvitationState, SchoolRole } from '@/lib/invitations/types';
import { isMembershipCurrent } from './current';
import { mayEndMembership } from './policy';

export interface SchoolAccess {
  members: {
    id: string;
    version: number;
    name: string;
    email: string;
    role: SchoolRole;
    since: IsoDate;
    isSelf: boolean;
    canEnd: boolean;
  }[];
  /** Not accepted yet, whether sent or not. */
  waiting: {
    id: string;
    name: string;
    email: string;
    role: SchoolRole;
    state: InvitationState;
    sentOn: IsoDate | null;
    expiresOn: IsoDate | null;
    canChange: boolean;
  }[];
  canInvite: boolean;
}

const schoolRoles: SchoolRole[] = ['headteacher', 'induction_tutor'];

function isSchoolRole(role: string | null): role is SchoolRole {
  return role === 'headteacher' || role === 'induction_tutor';
}

/** Who has access at a school and who has been asked; headteachers first. The caller has asked who may read it. */
export async function listSchoolAccess(
  actor: SchoolActor | StaffActor,
  schoolId: string,
): Promise<SchoolAccess> {
  const own = tenantFilter(actor.kind === 'school' ? { organisationId: actor.schoolId } : {});
  return withActor(actor, async (tx) => {
    const memberships = await tx.membership.findMany({
      where: {
        AND: [{ organisationId: schoolId, role: { in: schoolRoles } }, isMembershipCurrent(today()), own],
      },
      select: {
        id: true,
        version: true,
        role: true,
        startsOn: true,
        userId: true,
        user: { select: { name: true, email: true } },
      },
      orderBy: [{ role: 'asc' }, { startsOn: 'asc' }],
    });
    const invitations = await tx.invitation.findMany({
      where: {
        AND: [
          { organisationId: schoolId, role: { in: schoolRoles }, acceptedAt: null, revokedAt: null },
          own,
        ],
      },
      orderBy: [{ role: 'asc' }, { name: 'asc' }],
    });
    return {
      members: memberships.flatMap(({ id, version, role, startsOn, userId, user }) =>
        isSchoolRole(role)
          ? {
              id,
              version,
              name: user.name ?? user.email,
              email: user.email,
              role,
              since: fromDateColumn(startsOn),
              isSelf: userId === actor.userId,
              canEnd: mayEndMembership(actor, { role, userId }),
            }
          : [],
      ),
      waiting: invitations.flatMap(({ id, name, email, role, sentAt, expiresAt, ...facts }) =>
        isSchoolRole(role)
          ? {
              id,
              name,
              email,
              role,
              state: stateOf({ sentAt, expiresAt, ...facts }, now()),
              sentOn: sentAt === null ? null : londonDate(sentAt),
              expiresOn: expiresAt === null ? null : londonDate(expiresAt),
              canChange: mayGiveRole(actor, role),
            }
          : [],
      ),
      canInvite: mayGiveRole(actor, 'induction_tutor'),
    };
  });
}
