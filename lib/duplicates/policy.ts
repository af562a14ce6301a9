import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import type { Prisma } from '@/lib/db/generated/client';

/** Those of the people whose training the organisation leads or delivers, or did, or who applied to it. */
export function visiblePeople(
  { organisationId }: StaffActor,
  ids: readonly string[],
): Prisma.PersonWhereInput {
  const own = { OR: [{ leadProviderId: organisationId }, { deliveryPartnerId: organisationId }] };
  const trained: Prisma.PersonWhereInput = {
    schoolPeriods: { some: { OR: [{ trainingPeriods: { some: own } }, { registrations: { some: own } }] } },
  };
  return { AND: [{ id: { in: [...ids] } }, tenantFilter(trained)] };
}
