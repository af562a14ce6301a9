import 'server-only';
import type { SchoolActor, StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import { toDateColumn } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';

/** How many people can sign in for the school today. */
export async function countPeopleWithAccess(
  actor: SchoolActor | StaffActor,
  schoolId: string,
): Promise<number> {
  const day = toDateColumn(today());
  return withActor(actor, async (tx) => {
    const held = await tx.membership.findMany({
      where: {
        AND: [
          {
            organisationId: schoolId,
            startsOn: { lte: day },
            OR: [{ endsOn: null }, { endsOn: { gte: day } }],
          },
          tenantFilter(actor.kind === 'school' ? { organisationId: actor.schoolId } : {}),
        ],
      },
      distinct: ['userId'],
      select: { userId: true },
    });
    return held.length;
  });
}
