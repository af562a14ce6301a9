import type { EventSnapshot } from '@/lib/events/snapshots';
import type { RevisionKind } from '@/lib/events/types';

export interface ComposableRevision {
  kind: RevisionKind;
  was: EventSnapshot;
  now: EventSnapshot;
}

type Key = keyof EventSnapshot;

/**
 * Several revisions of one event, the earliest first, as the one change that they come to. What went back to where
 * it was is no change: null when nothing is left. An event that was added and cancelled was never there.
 */
export function composeRevisions(revisions: readonly ComposableRevision[]): ComposableRevision | null {
  const was: EventSnapshot = {};
  const now: EventSnapshot = {};
  for (const revision of revisions) {
    for (const key of keysOf(revision.was)) if (!(key in now)) put(was, key, revision.was);
    for (const key of keysOf(revision.now)) put(now, key, revision.now);
  }
  // Whether a link that came again is the same one is not kept: it is said to be new.
  if (was.joinLink === 'given' && now.joinLink === 'given') now.joinLink = 'new';
  if (was.joinLink === 'none' && now.joinLink === 'new') now.joinLink = 'given';
  if (revisions[0]?.kind === 'added') {
    return now.status === 'cancelled' ? null : { kind: 'added', was: {}, now };
  }
  for (const key of keysOf(now)) {
    if (was[key] !== now[key] || keepsItsPair(key, was, now)) continue;
    delete was[key];
    delete now[key];
  }
  if (keysOf(now).length === 0) return null;
  return { kind: kindOf(was, now), was, now };
}

/** Start and end are said together, so that a time reads as one. */
function keepsItsPair(key: Key, was: EventSnapshot, now: EventSnapshot): boolean {
  if (key === 'startsAt') return was.endsAt !== now.endsAt;
  return key === 'endsAt' && was.startsAt !== now.startsAt;
}

function kindOf(was: EventSnapshot, now: EventSnapshot): RevisionKind {
  if (was.status !== now.status && now.status === 'cancelled') return 'cancelled';
  if (was.status === 'cancelled' && now.status !== undefined) return 'restored';
  if (now.startsAt !== undefined) return 'moved';
  return 'venue' in now || now.mode !== undefined ? 'venue_changed' : 'details_changed';
}

const keysOf = (snapshot: EventSnapshot) => Object.keys(snapshot) as Key[];

function put(into: EventSnapshot, key: Key, from: EventSnapshot): void {
  Object.assign(into, { [key]: from[key] });
}
