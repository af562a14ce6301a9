import 'server-only';
import { today } from '@/lib/dates/clock';
import { fromDateColumn } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { isMembershipCurrent } from '@/lib/memberships/current';
import { isSchoolRole, type SchoolActor, type SelfActor, schoolActor, selfActor } from './actor';
import { rolesInOwnRecord } from './own-record';

// What goes on after somebody has signed out (a calendar feed, a shared address, a standing export) asks here, every
// time, whether they would still be let in. Read as the system, since nobody is signed in.

/** The user acting for the school, while the account is not disabled and a membership there is current. */
export async function schoolActorOf(tx: Tx, userId: string, schoolId: string): Promise<SchoolActor | null> {
  const membership = await tx.membership.findFirst({
    where: {
      AND: [
        { userId, organisationId: schoolId, role: { in: ['headteacher', 'induction_tutor'] } },
        { user: { disabledAt: null } },
        isMembershipCurrent(today()),
      ],
    },
    orderBy: { role: 'asc' },
    select: { role: true },
  });
  return membership !== null && isSchoolRole(membership.role)
    ? schoolActor(userId, membership.role, schoolId)
    : null;
}

/** The user as the person, while the account is not disabled and their own record is open to them. */
export async function selfActorOf(tx: Tx, userId: string, personId: string): Promise<SelfActor | null> {
  const person = await tx.person.findFirst({
    where: { id: personId, userId, user: { disabledAt: null } },
    select: {
      schoolPeriods: {
        select: {
          role: true,
          startsOn: true,
          endsOn: true,
          trainingPeriods: { select: { endsOn: true } },
        },
      },
    },
  });
  const periods = (person?.schoolPeriods ?? []).map(({ role, startsOn, endsOn, trainingPeriods }) => ({
    role,
    startsOn: fromDateColumn(startsOn),
    endsOn: fromDateColumn(endsOn),
    trainings: trainingPeriods.map((training) => fromDateColumn(training.endsOn)),
  }));
  return rolesInOwnRecord(periods, today()).length > 0 ? selfActor(userId, personId) : null;
}
