import type { SchoolActor, StaffActor } from '@/lib/auth/actor';
import type { RecordScope } from './records';
import type { Audience } from './words';

/** Who reads a school's people. */
export type SchoolReader = SchoolActor | StaffActor;

/**
 * The limits of the reader's tenancy. A school has its own people; which people staff may see follows from the
 * trainings of their organisation, which row-level security reads from the trainings themselves.
 */
export function ownRecords(actor: SchoolReader): RecordScope {
  return actor.kind === 'school' ? { schoolId: actor.schoolId } : {};
}

export function audienceOf(actor: SchoolReader): Audience {
  return actor.kind;
}
