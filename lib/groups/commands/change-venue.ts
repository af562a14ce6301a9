import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { type GroupTelling, lockOwnGroup, publishGroup } from '../publish-group';
import type { GroupsPublished } from '../publish-groups';
import { placeOf } from '../write-group';

interface PlaceAsked {
  venueId: string | null;
  newVenueName: string;
  newVenueAddress: string;
  newVenuePostcode: string;
}

/** Moves a group to another venue, with all events to come that have none of their own. @throws NotFound, Conflict */
export async function changeVenue(
  actor: StaffActor,
  input: GroupTelling & PlaceAsked & { groupId: string },
): Promise<GroupsPublished> {
  const { groupId, venueId, newVenueName, newVenueAddress, newVenuePostcode, ...telling } = input;
  return withActor(actor, async (tx) => {
    await lockOwnGroup(tx, actor, groupId);
    const group = await tx.group.findUnique({ where: { id: groupId }, select: { deliveryPartnerId: true } });
    if (group === null) throw new NotFound();
    const usualVenueId = await placeOf(tx, group.deliveryPartnerId, {
      venueId,
      name: newVenueName || null,
      address: newVenueAddress || null,
      postcode: newVenuePostcode || null,
    });
    return publishGroup(tx, actor, telling, { groupId, usualVenueId });
  });
}
