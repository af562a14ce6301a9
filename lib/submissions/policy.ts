import type { SchoolActor, StaffActor } from '@/lib/auth/actor';

/** Of the actor's school, or to be checked or trained by the actor's organisation. */
export function ownSubmissions(actor: SchoolActor | StaffActor) {
  if (actor.kind === 'school') return { schoolId: actor.schoolId };
  const { organisationId } = actor;
  return {
    OR: [
      { handlerId: organisationId },
      { leadProviderId: organisationId },
      { deliveryPartnerId: organisationId },
    ],
  };
}
