import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import type { Tx } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { ownGroups } from '@/lib/groups/policy';

/** The event of a group of the actor's organisation, and whose group it is. Foreign and missing: NotFound. */
export async function findOwnEvent(
  tx: Tx,
  actor: StaffActor,
  { groupId, eventId }: { groupId: string; eventId: string },
): Promise<{ organisationId: string }> {
  const event = await tx.event.findFirst({
    where: { id: eventId, groupId, group: tenantFilter(ownGroups(actor)) },
    select: { deliveryPartnerId: true },
  });
  if (event === null) throw new NotFound();
  return { organisationId: event.deliveryPartnerId };
}
