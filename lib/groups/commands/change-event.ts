import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { londonInstant } from '@/lib/dates/london';
import { withActor } from '@/lib/db/with-actor';
import { NotFound, RuleBroken } from '@/lib/errors';
import type { EventDetails } from '@/lib/schedules/publication';
import { type GroupTelling, lockOwnGroup, publishGroup } from '../publish-group';
import type { GroupsPublished } from '../publish-groups';

export type EventChangeAsked =
  | { what: 'move'; date: string; starts: string; ends: string }
  | { what: 'cancel' }
  | { what: 'restore' }
  | { what: 'venue'; venueId: string | null }
  | { what: 'link'; joinUrl: string | null };

/**
 * Changes one published event of a group, with its reason, and tells exactly those affected. An event that is over
 * stays as it was. @throws NotFound, Conflict when it has changed meanwhile, RuleBroken
 */
export async function changeEvent(
  actor: StaffActor,
  input: GroupTelling & { groupId: string; eventId: string; version: number; change: EventChangeAsked },
): Promise<GroupsPublished> {
  const { groupId, eventId, version, change, ...telling } = input;
  return withActor(actor, async (tx) => {
    await lockOwnGroup(tx, actor, groupId);
    const event = await tx.event.findFirst({
      where: { id: eventId, groupId, publishedAt: { not: null } },
      select: { status: true, deliveryPartnerId: true },
    });
    if (event === null) throw new NotFound();
    if (change.what === 'restore' && event.status !== 'cancelled')
      throw new RuleBroken('event_not_cancelled', 'This event is not cancelled');
    if (change.what === 'venue' && change.venueId !== null) {
      const venue = await tx.venue.findFirst({
        where: { id: change.venueId, organisationId: event.deliveryPartnerId },
        select: { id: true },
      });
      if (venue === null)
        throw new RuleBroken('venue_unknown', 'Choose a venue of the delivery partner', 'venueId');
    }
    return publishGroup(tx, actor, telling, {
      groupId,
      changed: [{ eventId, version, to: detailsOf(change) }],
    });
  });
}

function detailsOf(change: EventChangeAsked): Partial<EventDetails> {
  switch (change.what) {
    case 'move':
      return {
        startsAt: londonInstant(change.date, change.starts),
        endsAt: londonInstant(change.date, change.ends),
      };
    case 'cancel':
      return { status: 'cancelled' };
    case 'restore':
      return { status: 'confirmed' };
    case 'venue':
      return { venueId: change.venueId };
    case 'link':
      return { joinUrl: change.joinUrl };
  }
}
