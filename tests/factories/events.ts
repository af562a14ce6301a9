import { today } from '@/lib/dates/clock';
import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { londonInstant } from '@/lib/dates/london';
import type { Event, Group, Prisma } from '@/lib/db/generated/client';
import { createGroup } from './groups';
import { type Organisation, usualDeliveryPartner, usualLeadProvider } from './organisations';
import { persist } from './persist';
import { nextNumber } from './sequence';

export interface EventOverrides {
  /** null: for its attendees alone, such as a school visit. */
  group?: Group | null;
  attendees?: readonly { id: string }[];
  leadProvider?: Organisation;
  deliveryPartner?: Organisation;
  /** A week from today by default; times are those of a clock in England. */
  on?: IsoDate;
  from?: string;
  to?: string;
  joinLink?: string;
  more?: Partial<Prisma.EventUncheckedCreateInput>;
}

export async function createEvent({
  group,
  attendees = [],
  leadProvider,
  deliveryPartner,
  on = addDays(today(), 7),
  from = '09:30',
  to = '12:30',
  joinLink,
  more,
}: EventOverrides = {}): Promise<Event> {
  const of = group === undefined ? await createGroup({ leadProvider, deliveryPartner }) : group;
  const leadProviderId = of?.leadProviderId ?? (leadProvider ?? (await usualLeadProvider())).id;
  const deliveryPartnerId = of?.deliveryPartnerId ?? (deliveryPartner ?? (await usualDeliveryPartner())).id;
  return persist((tx) =>
    tx.event.create({
      data: {
        groupId: of?.id ?? null,
        leadProviderId,
        deliveryPartnerId,
        kind: of === null ? 'school_visit' : 'training',
        audience: of?.audience ?? 'both',
        title: `Event ${nextNumber()}`,
        startsAt: londonInstant(on, from),
        endsAt: londonInstant(on, to),
        mode: joinLink === undefined ? 'face_to_face' : 'online',
        attendees: { create: attendees.map(({ id }) => ({ personId: id })) },
        ...(joinLink === undefined ? {} : { joinLink: { create: { url: joinLink } } }),
        ...more,
      } as Prisma.EventUncheckedCreateInput,
    }),
  );
}

/** One publication of a group's schedule, with what it changed about the events. */
export async function createScheduleVersion(
  group: { id: string },
  { number = 1, reason = 'The venue is not available', events = [] as { id: string }[] } = {},
) {
  return persist((tx) =>
    tx.scheduleVersion.create({
      data: {
        groupId: group.id,
        number,
        reason,
        revisions: { create: events.map(({ id }) => ({ eventId: id, kind: 'moved', was: {}, now: {} })) },
      },
    }),
  );
}
