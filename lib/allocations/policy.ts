import type { StaffActor } from '@/lib/auth/actor';

/** Proposals of the staff member's own organisation. */
export function ownRuns(actor: StaffActor) {
  return { organisationId: actor.organisationId };
}
