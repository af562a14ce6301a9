import type { SchoolActor, StaffActor } from '@/lib/auth/actor';
import { Forbidden, NotFound } from '@/lib/errors';

/**
 * Only a school itself says when it would rather not be asked for anybody; staff see it.
 * @throws Forbidden, NotFound
 */
export function requireOwnSchool(actor: SchoolActor | StaffActor, schoolId: string): SchoolActor {
  if (actor.kind !== 'school') throw new Forbidden('Staff see a school’s pages read-only.');
  if (actor.schoolId !== schoolId) throw new NotFound();
  return actor;
}
