import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';

/** Who reads the library: for their school, for themselves, or as staff who look along. */
export type LibraryReader = SchoolActor | SelfActor | StaffActor;

/** Documents of the actor's organisation; row-level security says the same. */
export function ownDocuments(actor: StaffActor) {
  return { organisationId: actor.organisationId };
}

/** Whoever looks along leaves no trace of having read. */
export function leavesTraces(actor: LibraryReader): actor is SchoolActor | SelfActor {
  return actor.kind !== 'staff';
}
