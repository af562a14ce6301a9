import type { EventKind, EventMode, RevisionKind } from '@/lib/events/types';

/** What an event of a group is, as whoever plans it says it. */
export interface EventDetails {
  moduleId: string | null;
  kind: EventKind;
  audience: 'ect' | 'mentor' | 'both';
  title: string;
  startsAt: Date;
  endsAt: Date;
  mode: EventMode;
  /** Null: where the group usually meets, when it takes place face to face. */
  venueId: string | null;
  status: 'provisional' | 'confirmed' | 'cancelled';
  joinUrl: string | null;
}

export interface EventChange {
  eventId: string;
  /** What is not named stays as it is. A draft is published with it, also when nothing is named. */
  to: Partial<EventDetails>;
  /** The version that the change was decided on; when the event has moved on since, it is a Conflict. */
  version?: number;
}

/** Changes to the schedule of one group that are published together. */
export interface Publication {
  groupId: string;
  /** Shown to everybody whom the changes touch. */
  reason: string;
  added?: readonly EventDetails[];
  changed?: readonly EventChange[];
  /** Where the group meets from now on. Events to come without a venue of their own move with it. */
  usualVenueId?: string | null;
}

/** One change that was published, with the days on which it touches people. */
export interface PublishedRevision {
  eventId: string;
  groupId: string;
  versionId: string;
  version: number;
  reason: string;
  kind: RevisionKind;
  was: object | null;
  now: object;
  title: string;
  /** Null for an event that is new. */
  wasOn: string | null;
  nowOn: string;
  wasFor: EventDetails['audience'] | null;
  nowFor: EventDetails['audience'];
}

export interface Published {
  versions: { id: string; groupId: string; number: number }[];
  revisions: PublishedRevision[];
  /** The new events, in the order in which they were given. */
  addedEventIds: string[];
}
