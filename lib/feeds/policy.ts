import type { SchoolActor, SelfActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';

/** The actor's own feeds: those made at the school where they act, or those of their own record. */
export function feedsOf(actor: SchoolActor | SelfActor) {
  return actor.kind === 'school'
    ? tenantFilter({ userId: actor.userId, schoolId: actor.schoolId })
    : tenantFilter({ userId: actor.userId, schoolId: null, personId: actor.personId });
}
