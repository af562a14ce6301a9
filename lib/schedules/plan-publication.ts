import { randomUUID } from 'node:crypto';
import { londonDate } from '@/lib/dates/london';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import type { EventDetails, Publication, PublishedRevision } from './publication';
import type { EventToWrite, GroupToPublish, StoredEvent } from './publication-records';
import { differenceOf, type Names, snapshotOf } from './publication-rules';

export interface Plan {
  added: (EventDetails & { id: string; group: GroupToPublish })[];
  written: EventToWrite[];
  venues: { id: string; venueId: string | null }[];
  /** Their versions get a number when they are written. */
  revisions: Omit<PublishedRevision, 'versionId' | 'version'>[];
}

export interface Known {
  groups: ReadonlyMap<string, GroupToPublish>;
  events: ReadonlyMap<string, StoredEvent>;
  names: Names;
  at: Date;
}

/** Adds to the plan what one publication writes. @throws NotFound, Conflict, RuleBroken */
export function planPublication(plan: Plan, publication: Publication, known: Known): void {
  const { groupId, reason, added = [], changed = [] } = publication;
  const group = known.groups.get(groupId);
  if (group === undefined) throw new NotFound();
  const usualVenueId = publication.usualVenueId === undefined ? group.venueId : publication.usualVenueId;
  if (usualVenueId !== group.venueId) plan.venues.push({ id: groupId, venueId: usualVenueId });
  for (const event of added) {
    refuseBackwards(event);
    const id = randomUUID();
    plan.added.push({ ...event, id, group });
    plan.revisions.push(appearance({ ...event, id, groupId }, usualVenueId, reason, known.names));
  }
  for (const { was, to } of changesOf(publication, group, known)) {
    const event = { ...was, ...to };
    refuseBackwards(event);
    planChange(plan, { was, event, group, usualVenueId, reason }, known.names);
  }
  if (new Set(changed.map(({ eventId }) => eventId)).size < changed.length)
    throw new Error('An event is changed twice in one publication.');
}

/** What is asked for, and what a new usual venue brings with it. */
function changesOf(
  { groupId, changed = [], usualVenueId }: Publication,
  group: GroupToPublish,
  { events, at }: Known,
): { was: StoredEvent; to: Partial<EventDetails> }[] {
  const changes = changed.map(({ eventId, to, version }) => {
    const was = events.get(eventId);
    if (was === undefined || was.groupId !== groupId) throw new NotFound();
    if (version !== undefined && version !== was.version) throw new Conflict();
    return { was, to };
  });
  if (usualVenueId === undefined || usualVenueId === group.venueId) return changes;
  const named = new Map(changes.map((change) => [change.was.id, change]));
  for (const was of events.values()) {
    if (was.groupId !== groupId || was.venueId !== null || was.mode !== 'face_to_face') continue;
    const change = named.get(was.id);
    // What is over took place where it took place.
    const to = was.endsAt <= at ? { venueId: group.venueId } : {};
    if (change === undefined) changes.push({ was, to });
    else change.to = { ...to, ...change.to };
  }
  return changes;
}

function planChange(
  plan: Plan,
  change: {
    was: StoredEvent;
    event: StoredEvent;
    group: GroupToPublish;
    usualVenueId: string | null;
    reason: string;
  },
  names: Names,
): void {
  const { was, event, group, usualVenueId, reason } = change;
  if (was.publishedAt === null) {
    plan.written.push({ ...event, growsSequence: false, isSilent: false });
    plan.revisions.push(appearance(event, usualVenueId, reason, names));
    return;
  }
  const difference = differenceOf(
    { event: was, usualVenueId: group.venueId },
    { event, usualVenueId },
    names,
  );
  const isStoredOtherwise = event.moduleId !== was.moduleId || event.venueId !== was.venueId;
  if (difference === null && !isStoredOtherwise) return;
  const growsSequence = difference?.growsSequence ?? false;
  plan.written.push({ ...event, growsSequence, isSilent: difference === null });
  if (difference === null) return;
  plan.revisions.push({
    eventId: was.id,
    groupId: group.id,
    reason,
    kind: difference.kind,
    title: event.title,
    was: difference.was,
    now: difference.now,
    wasOn: londonDate(was.startsAt),
    nowOn: londonDate(event.startsAt),
    wasFor: was.audience,
    nowFor: event.audience,
  });
}

/** Of an event that nobody's schedule has shown before: a new one, or a draft. */
function appearance(
  event: EventDetails & { id: string; groupId: string },
  usualVenueId: string | null,
  reason: string,
  names: Names,
): Plan['revisions'][number] {
  return {
    eventId: event.id,
    groupId: event.groupId,
    reason,
    kind: 'added',
    title: event.title,
    was: null,
    now: snapshotOf(event, usualVenueId, names),
    wasOn: null,
    nowOn: londonDate(event.startsAt),
    wasFor: null,
    nowFor: event.audience,
  };
}

function refuseBackwards({ startsAt, endsAt }: Pick<EventDetails, 'startsAt' | 'endsAt'>): void {
  if (endsAt <= startsAt)
    throw new RuleBroken('event_ends_after_start', 'The event must end after it starts.');
}
