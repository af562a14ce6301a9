import type { StaffActor } from '@/lib/auth/actor';

/** Of the trainings that the staff member's organisation leads or delivers. */
export function ownRegistrations({ organisationId }: StaffActor) {
  return { OR: [{ leadProviderId: organisationId }, { deliveryPartnerId: organisationId }] };
}
