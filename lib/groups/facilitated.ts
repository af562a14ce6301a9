import 'server-only';
import type { FacilitatorActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import { startOfLondonDay } from '@/lib/dates/london';
import { withActor } from '@/lib/db/with-actor';
import { readMaterials } from '@/lib/materials/read-materials';
import type { Material } from '@/lib/materials/types';

export interface FacilitatedEvent {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  joinUrl: string | null;
  status: 'provisional' | 'confirmed' | 'cancelled';
  materials: Material[];
}

export interface FacilitatedGroup {
  id: string;
  name: string;
  events: FacilitatedEvent[];
  /** Of the people only their name, role and school. */
  roster: { name: string; role: 'ect' | 'mentor'; schoolName: string }[];
}

const modeWords = { face_to_face: 'Face to face', online: 'Online', in_school: 'In school' } as const;

/** The groups that the facilitator leads, with who is in them today and what is still to come. */
export async function listFacilitatedGroups(actor: FacilitatorActor): Promise<FacilitatedGroup[]> {
  return withActor(actor, async (tx) => {
    const groups = await tx.group.findMany({
      where: tenantFilter({ facilitatorId: actor.userId }),
      orderBy: { name: 'asc' },
      take: 100,
      select: {
        id: true,
        name: true,
        venue: { select: { name: true, postcode: true } },
        events: {
          where: { endsAt: { gte: startOfLondonDay(today()) } },
          orderBy: { startsAt: 'asc' },
          take: 40,
          select: {
            id: true,
            title: true,
            startsAt: true,
            endsAt: true,
            mode: true,
            status: true,
            venue: { select: { name: true, postcode: true } },
            joinLink: { select: { url: true } },
          },
        },
      },
    });
    const roster = await tx.$queryRaw<
      { group_id: string; name: string; role: 'ect' | 'mentor'; school_name: string }[]
    >`
      select group_id, name, role::text as role, school_name from app.facilitator_roster() order by name`;
    const eventIds = groups.flatMap(({ events }) => events.map(({ id }) => id));
    const materials = await readMaterials(tx, eventIds, 'staff');
    return groups.sort(byNextEvent).map((group) => ({
      id: group.id,
      name: group.name,
      events: group.events.map(({ mode, venue, joinLink, ...event }) => ({
        ...event,
        place: mode === 'face_to_face' ? placeOf(venue ?? group.venue) : modeWords[mode],
        joinUrl: joinLink?.url ?? null,
        materials: materials.get(event.id) ?? [],
      })),
      roster: roster
        .filter((person) => person.group_id === group.id)
        .map(({ name, role, school_name }) => ({ name, role, schoolName: school_name })),
    }));
  });
}

function placeOf(venue: { name: string; postcode: string | null } | null): string {
  if (venue === null) return 'Venue not set';
  return venue.postcode === null ? venue.name : `${venue.name}, ${venue.postcode}`;
}

/** What comes first is on top; groups with nothing more to come are last. */
function byNextEvent(one: { events: { startsAt: Date }[] }, other: { events: { startsAt: Date }[] }): number {
  const first = one.events[0]?.startsAt.getTime() ?? Number.POSITIVE_INFINITY;
  const second = other.events[0]?.startsAt.getTime() ?? Number.POSITIVE_INFINITY;
  return first === second ? 0 : first - second;
}
