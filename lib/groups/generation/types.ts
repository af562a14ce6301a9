import type { IsoDate } from '@/lib/dates/iso-date';
import type { EventKind, EventMode, HalfTerm } from '@/lib/events/types';
import type { IntakeTerm } from '@/lib/registrations/types';
import type { Term } from '@/lib/terms/types';

export interface PlannedTemplate {
  id: string;
  kind: EventKind;
  audience: 'ect' | 'mentor' | 'both';
  title: string;
  minutes: number;
  mode: EventMode;
  /** Teaching week of the module, from 1. */
  week: number;
}

export interface PlannedModule {
  id: string;
  year: number;
  number: number;
  title: string;
  halfTerm: HalfTerm;
  weeks: number;
  templates: PlannedTemplate[];
}

/** How a group meets: everything that decides on which days its events fall. */
export interface GroupPattern {
  audience: 'ect' | 'mentor' | 'both';
  intake: { year: number; term: IntakeTerm };
  /** ISO week day, 1 = Monday. */
  weekday: number;
  /** Minutes after midnight. */
  startsMinute: number;
}

/** A day on which schools of the group would rather not be asked, and how many of its people that concerns. */
export interface UnwelcomeDay {
  date: IsoDate;
  kind: 'inset' | 'busy' | 'closed';
  people: number;
}

export interface GenerationInput {
  pattern: GroupPattern;
  modules: readonly PlannedModule[];
  /** Ids of all the modules in the order agreed for the group; null keeps the programme's. */
  agreedOrder: readonly string[] | null;
  terms: readonly Term[];
  /** People who are in the group today or will be. */
  members: number;
  unwelcome: readonly UnwelcomeDay[];
  /** Days that the group's own events already take. */
  taken: readonly IsoDate[];
  /** Planned events that are in the schedule already: they are left where they are. */
  present: ReadonlySet<string>;
}

export type Hindrance =
  | { reason: 'bank_holiday'; name: string }
  | { reason: 'holidays' }
  | { reason: 'taken' }
  | { reason: 'inset' | 'busy' | 'closed'; people: number };

/** Why an event stands on its day. Kept with the event, shown to staff. */
export interface Placement {
  plannedHalfTerm: HalfTerm;
  academicYear: number;
  /** Of the half-term in which the module begins. */
  week: number;
  /** The day that the pattern asks for, and what stood in the way there and on other days that come before. */
  asked: IsoDate;
  passedOver: { date: IsoDate; hindrance: Hindrance }[];
  /** People for whom the chosen day is unwelcome all the same. */
  unwelcomeFor: number;
  /** The terms are those of an earlier year, moved on. */
  isAssumed: boolean;
}

export interface PlacedEvent {
  templateId: string;
  moduleId: string;
  kind: EventKind;
  audience: 'ect' | 'mentor' | 'both';
  title: string;
  mode: EventMode;
  date: IsoDate;
  /** For a window of days the last of them, else the day itself. */
  endDate: IsoDate;
  /** 'HH:MM' on a clock in England. */
  startTime: string;
  endTime: string;
  placement: Placement;
}

export interface UnplacedEvent {
  templateId: string;
  title: string;
  why: 'no_terms' | 'no_free_day';
  academicYear: number;
}

export interface Generation {
  placed: PlacedEvent[];
  unplaced: UnplacedEvent[];
}
