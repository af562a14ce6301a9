import type { SchoolActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';

export function exportsOf(actor: SchoolActor) {
  return tenantFilter({ userId: actor.userId, schoolId: actor.schoolId });
}
