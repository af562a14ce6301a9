import type { IsoDate } from '@/lib/dates/iso-date';
import type { TeacherRole } from '@/lib/people/record';
import type { IntakeTerm } from '@/lib/registrations/types';

/** On the National Grid, in metres. */
export interface GridPoint {
  easting: number;
  northing: number;
}

export interface Intake {
  year: number;
  term: IntakeTerm;
}

/** Somebody in training without a group from `from` on. */
export interface Unplaced {
  trainingPeriodId: string;
  personId: string;
  name: string;
  role: TeacherRole;
  schoolId: string;
  schoolName: string;
  /** Where the school is; null when the register does not say. */
  at: GridPoint | null;
  phase: string | null;
  /** ISO week days; empty when not known. */
  workingDays: readonly number[];
  leadProviderId: string;
  deliveryPartnerId: string | null;
  intake: Intake;
  /** First day in the group: today, or the start of training when that is later. */
  from: IsoDate;
  /** Trainings of this ECT's mentors, or of this mentor's ECTs. */
  pairedWith: readonly string[];
}

export interface GroupChoice {
  groupId: string;
  name: string;
  leadProviderId: string;
  deliveryPartnerId: string;
  audience: 'ect' | 'mentor' | 'both';
  intake: Intake;
  phase: string | null;
  weekday: number | null;
  /** Where it meets; null when the postcode cannot be placed. */
  at: GridPoint | null;
  /** Places that stay free from today on, whoever comes and goes. */
  free: number;
}

export type Refusal =
  | { reason: 'full' }
  | { reason: 'phase'; phase: string }
  | { reason: 'day_off'; weekday: number };

/** Why somebody was put in a group, or what spoke for and against it. */
export interface Considered {
  groupId: string;
  name: string;
  /** Straight line between the school and the venue; null when either is not known. */
  kilometres: number | null;
  /** The other side of a pairing is out on the same week day. */
  sameDayAsPair: boolean;
  refused: Refusal | null;
}

export interface ProposedPlace {
  trainingPeriodId: string;
  personId: string;
  name: string;
  role: TeacherRole;
  schoolName: string;
  from: IsoDate;
  chosen: Considered | null;
  /** The next best ones and the refused ones, best first. */
  others: Considered[];
}

export type ChosenPlace = ProposedPlace & { chosen: Considered };

export interface Proposal {
  places: ProposedPlace[];
}

export type AllocationState = 'proposed' | 'applied' | 'undone';

export interface AllocationRun {
  id: string;
  version: number;
  state: AllocationState;
  createdAt: Date;
  createdBy: string;
  changedAt: Date;
  places: ProposedPlace[];
}
