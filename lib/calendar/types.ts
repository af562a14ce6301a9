import type { IsoDate } from '@/lib/dates/iso-date';

/** Something in a calendar, in the words that its reader may see. */
export interface CalendarEntry {
  /** Stays the same for as long as the event exists, whatever becomes of its title and time. */
  id: string;
  /** Grows with every change of time, place or state (RFC 5546). */
  sequence: number;
  createdAt: Date;
  changedAt: Date;
  title: string;
  description: string;
  location: string | null;
  /** Instants; of a window its first and last day instead. */
  when: { startsAt: Date; endsAt: Date } | { firstDay: IsoDate; lastDay: IsoDate };
  status: 'provisional' | 'confirmed' | 'cancelled';
  /** Whether it takes the time of whoever reads the calendar. */
  isBusy: boolean;
  /** For the attendee themself alone. */
  joinUrl: string | null;
  /** Where the portal says more. */
  url: string;
}

export interface Calendar {
  name: string;
  description: string;
  url: string;
  /** Names the program that wrote it. */
  product: string;
  /** Makes the identifiers of its entries ours: the host of the portal. */
  host: string;
  changedAt: Date;
  entries: CalendarEntry[];
}
