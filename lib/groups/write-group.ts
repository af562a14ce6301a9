import type { StaffActor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import type { GroupInput } from './schemas';

/** The columns of a group as the form says them, its venue added when that is new. @throws RuleBroken */
export async function groupColumns(
  tx: Tx,
  input: GroupInput,
  owner: { leadProviderId: string; deliveryPartnerId: string },
) {
  const { intake, starts, venueId, newVenueName, newVenueAddress, newVenuePostcode, ...facts } = input;
  const { deliveryPartnerId: _chosen, ...columns } = facts;
  return {
    ...columns,
    ...intake,
    startsMinute: starts,
    pattern: null,
    venueId: await placeOf(tx, owner.deliveryPartnerId, {
      venueId,
      name: newVenueName,
      address: newVenueAddress,
      postcode: newVenuePostcode,
    }),
    facilitatorName: await facilitatorOf(tx, input),
  };
}

/** @throws RuleBroken when the venue is not one of the delivery partner's */
export async function placeOf(
  tx: Tx,
  organisationId: string,
  place: { venueId: string | null; name: string | null; address: string | null; postcode: string | null },
): Promise<string | null> {
  if (place.name === null) {
    if (place.venueId === null) return null;
    const known = await tx.venue.findFirst({
      where: { id: place.venueId, organisationId },
      select: { id: true },
    });
    if (known === null)
      throw new RuleBroken('venue_unknown', 'Choose a venue of the delivery partner', 'venueId');
    return known.id;
  }
  const same = await tx.venue.findFirst({
    where: { organisationId, name: place.name },
    select: { id: true },
  });
  if (same !== null)
    throw new RuleBroken(
      'venue_exists',
      'This venue is in the list already. Choose it there',
      'newVenueName',
    );
  const { name, address, postcode } = place;
  const made = await tx.venue.create({
    data: { organisationId, name, address, postcode: postcode?.toUpperCase() ?? null },
    select: { id: true },
  });
  return made.id;
}

async function facilitatorOf(tx: Tx, { facilitatorId, facilitatorName }: GroupInput): Promise<string | null> {
  if (facilitatorId === null) return facilitatorName;
  const user = await tx.user.findFirst({
    where: { id: facilitatorId, memberships: { some: { role: 'facilitator' } } },
    select: { name: true },
  });
  if (user === null)
    throw new RuleBroken('facilitator_unknown', 'Choose a facilitator of yours', 'facilitatorId');
  return facilitatorName ?? user.name;
}

/**
 * Whose group it is: the lead provider's whose programme it follows, and the actor's own delivery partner or, for
 * staff of the lead provider, the one they choose. @throws RuleBroken
 */
export async function ownerOf(tx: Tx, actor: StaffActor, input: GroupInput) {
  const version = await tx.programmeVersion.findUnique({
    where: { id: input.programmeVersionId },
    select: { programme: { select: { leadProviderId: true } } },
  });
  const leadProviderId = version?.programme.leadProviderId;
  const isLead = actor.role === 'lead_provider_staff';
  const deliveryPartnerId = isLead ? input.deliveryPartnerId : actor.organisationId;
  if (deliveryPartnerId === null)
    throw new RuleBroken('delivery_partner_needed', 'Choose a delivery partner', 'deliveryPartnerId');
  const together = await tx.partnership.findFirst({
    where: { leadProviderId, deliveryPartnerId },
    select: { id: true },
  });
  if (
    leadProviderId === undefined ||
    together === null ||
    (isLead && leadProviderId !== actor.organisationId)
  )
    throw new RuleBroken('programme_unknown', 'Choose a programme that you deliver', 'programmeVersionId');
  return { leadProviderId, deliveryPartnerId };
}

/** @throws RuleBroken when another group of the delivery partner has the name */
export async function refuseTakenName(
  tx: Tx,
  { name, deliveryPartnerId, id }: { name: string; deliveryPartnerId: string; id?: string },
): Promise<void> {
  const same = await tx.group.findFirst({
    where: { name, deliveryPartnerId, ...(id === undefined ? {} : { id: { not: id } }) },
    select: { id: true },
  });
  if (same !== null)
    throw new RuleBroken('group_name_taken', 'Another group of the delivery partner has this name', 'name');
}
