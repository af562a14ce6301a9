import type { Reader, SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import type { RequestRaiser } from './types';

/** Requests that a reader may see; row-level security says the same. */
export function readableRequests(actor: Reader) {
  switch (actor.kind) {
    case 'school':
      return {
        schoolId: actor.schoolId,
        // What people ask for themselves stays between them and the staff.
        NOT: { raisedByKind: 'self' as const, circumstance: 'question' },
      };
    case 'self':
      return { raisedById: actor.userId, raisedByKind: 'self' as const };
    case 'staff':
      return { OR: [{ leadProviderId: actor.organisationId }, { deliveryPartnerId: actor.organisationId }] };
  }
}

export function raiserKind(actor: SchoolActor | SelfActor | StaffActor): RequestRaiser {
  return actor.kind;
}
