import type { SelfActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';

export function sharesOf(actor: SelfActor) {
  return tenantFilter({ personId: actor.personId });
}
