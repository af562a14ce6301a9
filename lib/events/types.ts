import type { IsoDate } from '@/lib/dates/iso-date';
import type { Material } from '@/lib/materials/types';
import type { EventSnapshot } from './snapshots';

export type EventKind =
  | 'conference'
  | 'training'
  | 'mentor_event'
  | 'school_visit'
  | 'online_community'
  | 'study_window'
  | 'mentor_meeting';

export type EventMode = 'face_to_face' | 'online' | 'in_school';

export type HalfTerm = 'autumn_1' | 'autumn_2' | 'spring_1' | 'spring_2' | 'summer_1' | 'summer_2';

export type RevisionKind = 'added' | 'moved' | 'cancelled' | 'restored' | 'venue_changed' | 'details_changed';

export interface EventRevisionRecord {
  id: string;
  kind: RevisionKind;
  was: EventSnapshot;
  now: EventSnapshot;
  version: number;
  reason: string;
  publishedAt: Date;
}

export interface EventRecord {
  id: string;
  reference: number;
  groupId: string | null;
  groupName: string | null;
  facilitator: string | null;
  kind: EventKind;
  audience: 'ect' | 'mentor' | 'both';
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** On a calendar and clock in England. */
  date: IsoDate;
  endDate: IsoDate;
  startTime: string;
  endTime: string;
  /** Of a window of days: the work inside it, as the programme plans it. */
  plannedMinutes: number | null;
  mode: EventMode;
  status: 'provisional' | 'confirmed' | 'cancelled';
  /** Grows with every change of time, place or state. */
  sequence: number;
  createdAt: Date;
  changedAt: Date;
  venue: { name: string; address: string | null; postcode: string | null } | null;
  module: { id: string; number: number; title: string; year: number; halfTerm: HalfTerm } | null;
  /** Of the people asked for, those who attend by name. */
  attendeeIds: string[];
  revisions: EventRevisionRecord[];
  /** Only ever read for the attendee themself. */
  joinUrl: string | null;
  /** What the event brings along, for the reader; only where it was asked for. */
  materials?: readonly Material[];
}
