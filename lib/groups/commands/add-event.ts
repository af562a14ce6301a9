import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { londonInstant } from '@/lib/dates/london';
import { withActor } from '@/lib/db/with-actor';
import type { EventKind, EventMode } from '@/lib/events/types';
import { type GroupTelling, publishGroup } from '../publish-group';
import type { GroupsPublished } from '../publish-groups';
import type { Audience } from '../types';

export interface NewEvent {
  title: string;
  kind: EventKind;
  mode: EventMode;
  audience: Audience;
  date: string;
  starts: string;
  ends: string;
  joinUrl: string | null;
}

/** Adds an event beyond the programme to a group's schedule and publishes it. @throws NotFound, Conflict */
export async function addEvent(
  actor: StaffActor,
  { groupId, latest, reason, hold, everybody, ...event }: GroupTelling & NewEvent & { groupId: string },
): Promise<GroupsPublished> {
  const { date, starts, ends, ...details } = event;
  return withActor(actor, (tx) =>
    publishGroup(
      tx,
      actor,
      { latest, reason, hold, everybody },
      {
        groupId,
        added: [
          {
            ...details,
            moduleId: null,
            venueId: null,
            status: 'confirmed',
            startsAt: londonInstant(date, starts),
            endsAt: londonInstant(date, ends),
          },
        ],
      },
    ),
  );
}
