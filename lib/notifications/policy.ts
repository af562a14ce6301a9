import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import type { Audience } from './types';

/** A person's notifications as they belong to the context: one school, one partner, or the person's own training. */
export function notificationsOf(actor: SchoolActor | SelfActor | StaffActor) {
  const organisationId =
    actor.kind === 'school' ? actor.schoolId : actor.kind === 'staff' ? actor.organisationId : null;
  return tenantFilter({ userId: actor.userId, organisationId, inPortal: true });
}

/** As whom the actor reads. */
export function audienceOf(actor: SchoolActor | SelfActor | StaffActor): Audience {
  return actor.kind;
}
