import type { EventSnapshot } from '@/lib/events/snapshots';
import type { RevisionKind } from '@/lib/events/types';
import type { EventDetails } from './publication';

/** What ids stand for, and where the group usually meets. */
export interface Names {
  venues: ReadonlyMap<string, string>;
  modules: ReadonlyMap<string, { year: number; number: number }>;
}

export interface Difference {
  kind: RevisionKind;
  was: EventSnapshot;
  now: EventSnapshot;
  /** Time, place or state changed: calendars take it as a new sequence (RFC 5546). */
  growsSequence: boolean;
}

/** Where an event takes place: its own venue, else the group's, when people meet face to face. */
export function placeOf(
  event: Pick<EventDetails, 'venueId' | 'mode'>,
  usualVenueId: string | null,
): string | null {
  return event.venueId ?? (event.mode === 'face_to_face' ? usualVenueId : null);
}

/** 'Year 1, module 2': the same module of a newer version of the programme is no change to anybody's schedule. */
export function moduleLabel(moduleId: string | null, { modules }: Names): string | null {
  const module = moduleId === null ? undefined : modules.get(moduleId);
  return module === undefined ? null : `Year ${module.year}, module ${module.number}`;
}

/** An event as revisions speak of it. */
export function snapshotOf(event: EventDetails, usualVenueId: string | null, names: Names): EventSnapshot {
  const place = placeOf(event, usualVenueId);
  return {
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    venue: place === null ? null : (names.venues.get(place) ?? null),
    mode: event.mode,
    title: event.title,
    status: event.status,
    kind: event.kind,
    audience: event.audience,
    module: moduleLabel(event.moduleId, names),
  };
}

/** What differs for those who attend; null when nothing does. */
export function differenceOf(
  was: { event: EventDetails; usualVenueId: string | null },
  now: { event: EventDetails; usualVenueId: string | null },
  names: Names,
): Difference | null {
  const before = snapshotOf(was.event, was.usualVenueId, names);
  const after = snapshotOf(now.event, now.usualVenueId, names);
  const isMoved = before.startsAt !== after.startsAt || before.endsAt !== after.endsAt;
  const isElsewhere =
    before.mode !== after.mode ||
    placeOf(was.event, was.usualVenueId) !== placeOf(now.event, now.usualVenueId);
  const isOtherState = before.status !== after.status;
  const isOtherLink = was.event.joinUrl !== now.event.joinUrl;
  const keys = (Object.keys(after) as (keyof EventSnapshot)[]).filter(
    (key) =>
      before[key] !== after[key] ||
      (isMoved && (key === 'startsAt' || key === 'endsAt')) ||
      (isElsewhere && key === 'venue'),
  );
  if (keys.length === 0 && !isOtherLink) return null;
  const links = isOtherLink ? linksOf(was.event.joinUrl, now.event.joinUrl) : { was: {}, now: {} };
  return {
    kind: kindOf(before, after, { isMoved, isElsewhere }),
    was: { ...only(before, keys), ...links.was },
    now: { ...only(after, keys), ...links.now },
    growsSequence: isMoved || isElsewhere || isOtherState || isOtherLink,
  };
}

function kindOf(
  before: EventSnapshot,
  after: EventSnapshot,
  { isMoved, isElsewhere }: { isMoved: boolean; isElsewhere: boolean },
): RevisionKind {
  if (before.status !== after.status && after.status === 'cancelled') return 'cancelled';
  if (before.status === 'cancelled' && after.status !== 'cancelled') return 'restored';
  if (isMoved) return 'moved';
  return isElsewhere ? 'venue_changed' : 'details_changed';
}

function only(snapshot: EventSnapshot, keys: readonly (keyof EventSnapshot)[]): EventSnapshot {
  return Object.fromEntries(keys.map((key) => [key, snapshot[key]]));
}

function linksOf(was: string | null, now: string | null): { was: EventSnapshot; now: EventSnapshot } {
  return {
    was: { joinLink: was === null ? 'none' : 'given' },
    now: { joinLink: now === null ? 'none' : was === null ? 'given' : 'new' },
  };
}
