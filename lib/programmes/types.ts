import type { EventKind, EventMode, HalfTerm } from '@/lib/events/types';
import type { Agreement } from '@/lib/module-orders/types';

export interface PlannedEvent {
  kind: EventKind;
  audience: 'ect' | 'mentor' | 'both';
  title: string;
  minutes: number;
  mode: EventMode;
  week: number;
}

export interface PlannedModule {
  number: number;
  title: string;
  halfTerm: HalfTerm;
  weeks: number;
  events: PlannedEvent[];
}

export interface HoursLine {
  year: number;
  audience: 'ect' | 'mentor' | 'both';
  component: string;
  minutes: number;
}

/** A version of a programme: what is planned before anybody is in a group. */
export interface Programme {
  id: string;
  name: string;
  note: string | null;
  /** Who agreed to the order of the modules, where it is not the programme's own. */
  agreed?: Agreement | null;
  years: { number: number; modules: PlannedModule[] }[];
  hours: HoursLine[];
}

/** One planned event in the half-term in which it falls for somebody's intake. */
export interface OutlineItem {
  /** In which the academic year begins. */
  academicYear: number;
  halfTerm: HalfTerm;
  programmeYear: number;
  module: { number: number; title: string };
  kind: EventKind;
  title: string;
  minutes: number;
  mode: EventMode;
}

/** One topic in which the programmes are told apart. */
export interface Difference {
  topic: string;
  ecf: string;
  ecte: string;
}
