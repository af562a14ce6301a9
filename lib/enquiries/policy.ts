import type { StaffActor } from '@/lib/auth/actor';

/** Enquiries that the staff member's organisation answers. */
export function staffEnquiries(actor: StaffActor) {
  return { OR: [{ leadProviderId: actor.organisationId }, { deliveryPartnerId: actor.organisationId }] };
}
