import type { IsoDate } from '@/lib/dates/iso-date';
import type { CoverNeed } from '@/lib/events/cover';
import type { EventKind, EventMode, HalfTerm } from '@/lib/events/types';
import type { Material } from '@/lib/materials/types';
import type { OutlineItem } from '@/lib/programmes/types';

/** "Changed" is computed from what was published; a cancelled event stays cancelled. */
export type ScheduleStatus = 'confirmed' | 'provisional' | 'changed' | 'cancelled';

/** One line of was → now. */
export interface ScheduleChangeLine {
  what:
    | 'Date'
    | 'Time'
    | 'Venue'
    | 'Mode'
    | 'Title'
    | 'Status'
    | 'Event'
    | 'Kind'
    | 'For'
    | 'Module'
    | 'Joining link';
  was: string | null;
  now: string | null;
}

export interface SchedulePublication {
  at: Date;
  version: number;
  reason: string;
  lines: ScheduleChangeLine[];
}

export interface ScheduleEvent {
  id: string;
  /** Short and meaningless outside the product: people quote it to support. */
  reference: string;
  date: IsoDate;
  endDate: IsoDate;
  startTime: string;
  endTime: string;
  startsAt: Date;
  endsAt: Date;
  isWindow: boolean;
  minutes: number;
  kind: EventKind;
  title: string;
  module: { number: number; title: string; year: number; halfTerm: HalfTerm } | null;
  mode: EventMode;
  venue: { name: string; address: string | null; postcode: string | null } | null;
  group: string | null;
  facilitator: string | null;
  status: ScheduleStatus;
  /** 'Moved from Tuesday 26 January to Tuesday 2 February'; null when nothing changed since it was published. */
  change: string | null;
  publications: SchedulePublication[];
  lastChangedAt: Date;
  when: 'past' | 'next' | 'future';
  cover: CoverNeed;
  /** For the attendee themself alone. */
  joinUrl: string | null;
  /** Where the page shows them: what of the event is for the reader. */
  materials: readonly Material[];
}

export interface Schedule {
  events: ScheduleEvent[];
  /** What the programme plans by half-term, provisional. Empty as soon as there are events. */
  outline: OutlineItem[];
  /** Said in place of a schedule. */
  reason: string | null;
  version: number;
  lastChangedAt: Date | null;
}
