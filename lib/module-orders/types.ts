import type { IsoDate } from '@/lib/dates/iso-date';
import type { HalfTerm } from '@/lib/events/types';

/** For whom an order is agreed: a group, or one person's training. */
export type OrderSubject = { kind: 'group'; id: string } | { kind: 'training'; id: string };

/** Who agreed to an order, as it was told to staff, and when. */
export interface Agreement {
  with: string;
  on: IsoDate;
}

/** 'year.number': the same module in every version of a programme. */
export type ModuleKey = string;

export interface AgreedOrder extends Agreement {
  keys: ModuleKey[];
}

export interface OrderedModule {
  id: string;
  year: number;
  number: number;
  title: string;
  halfTerm: HalfTerm;
  weeks: number;
}

/** One place of the programme: which module it is planned for, and which is taken there by agreement. */
export interface OrderPlace {
  /** From 1, over all years. */
  position: number;
  year: number;
  halfTerm: HalfTerm;
  weeks: number;
  planned: OrderedModule;
  taken: OrderedModule;
  /** Its weeks are more than the place has: the last ones run beside the next module. */
  overruns: boolean;
}

export interface OrderDetails {
  subject: OrderSubject;
  /** The group, or the person. */
  name: string;
  back: { href: string; label: string };
  programmeName: string | null;
  places: OrderPlace[];
  agreed: (Agreement & { recordedBy: string | null; fits: boolean }) | null;
  /** 0 while nothing is agreed. */
  version: number;
  /** Of a group: events that are published and keep their days. Of a person: the group whose events they attend. */
  publishedEvents: number;
  group: { id: string; name: string } | null;
}
