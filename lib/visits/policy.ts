import type { SelfActor, StaffActor } from '@/lib/auth/actor';

/** Visits of the staff member's own organisation. */
export function ownVisits({ organisationId }: StaffActor) {
  return { OR: [{ leadProviderId: organisationId }, { deliveryPartnerId: organisationId }] };
}

/** Visits to which the person themself is asked. */
export function askedOf({ personId }: SelfActor) {
  return { attendees: { some: { personId } } };
}
