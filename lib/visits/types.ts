import type { IsoDate } from '@/lib/dates/iso-date';
import type { HalfTerm } from '@/lib/events/types';

/** A visit that somebody is asked to agree to. */
export interface ProposedVisit {
  eventId: string;
  title: string;
  date: IsoDate;
  startTime: string;
  endTime: string;
  place: string;
  /** What the person who is asked has said. */
  answer: 'agreed' | 'declined' | null;
}

export type VisitState = 'declined' | 'overdue' | 'proposed' | 'agreed';

export interface StaffVisit {
  eventId: string;
  version: number;
  title: string;
  schoolName: string;
  urn: number;
  date: IsoDate;
  startTime: string;
  endTime: string;
  state: VisitState;
  attendees: {
    personId: string;
    name: string;
    role: 'ect' | 'mentor';
    answer: 'agreed' | 'declined' | null;
  }[];
}

/** A visit that the programme of an ECT plans and nobody has proposed yet. */
export interface DueVisit {
  trainingPeriodId: string;
  templateId: string;
  title: string;
  minutes: number;
  name: string;
  schoolName: string;
  academicYear: number;
  halfTerm: HalfTerm;
}
