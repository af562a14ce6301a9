import type { StaffActor } from '@/lib/auth/actor';

/** Groups of an organisation: those that it leads or delivers. */
export function ownGroups({ organisationId }: StaffActor) {
  return { OR: [{ leadProviderId: organisationId }, { deliveryPartnerId: organisationId }] };
}
