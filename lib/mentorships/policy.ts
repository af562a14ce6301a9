import type { SchoolActor, StaffActor } from '@/lib/auth/actor';
import { NotFound } from '@/lib/errors';

/** Who pairs people: the school itself, and staff on behalf of a school whose ECT their organisation trains. */
export type PairingActor = SchoolActor | StaffActor;

/**
 * Another school is not there. Which ECTs staff may pair follows from the trainings of their organisation, which
 * row-level security reads. @throws NotFound
 */
export function requirePairingActor(actor: PairingActor, schoolId: string): void {
  if (actor.kind === 'school' && actor.schoolId !== schoolId) throw new NotFound();
}
