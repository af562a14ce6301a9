import type { IsoDate } from '@/lib/dates/iso-date';

export type MentorTrainingState = 'trained' | 'in_training' | 'paused' | 'new' | 'materials_only';

export interface PairOf {
  mentorshipId: string;
  personId: string | null;
  name: string;
  startsOn: IsoDate;
  endsOn: IsoDate | null;
}

/** What is asked of somebody before they are paired with somebody else. */
export interface Pairable {
  personId: string;
  name: string;
  /** At the school; an end is known when they leave. */
  startsOn: IsoDate;
  endsOn: IsoDate | null;
  subject: string | null;
  phase: string | null;
  /** ISO week days; null when they are not known. */
  workingDays: number[] | null;
}

export interface BoardMentor extends Pairable {
  training: MentorTrainingState;
  ects: PairOf[];
  planned: PairOf[];
  previous: PairOf[];
  /** Their own mentors, of somebody who is an ECT as well. */
  mentors: PairOf[];
  mentorsElsewhere: boolean;
}

export interface BoardEct extends Pairable {
  mentors: PairOf[];
  planned: PairOf[];
  previous: PairOf[];
  /** Nobody today and nobody planned, and still in induction. */
  needsMentor: boolean;
  /** Whether the reader may pair them. */
  mayPair: boolean;
}

export interface Board {
  mentors: BoardMentor[];
  ects: BoardEct[];
}

export interface Candidate {
  mentor: BoardMentor;
  /** Week days on which both work; null when either’s are not known. */
  commonDays: number[] | null;
  /** ECTs whom they would mentor on the day, without this one. */
  load: number;
  reasons: string[];
}

export interface Uncovered {
  ect: BoardEct;
  /** The first day on which somebody else is needed. */
  from: IsoDate;
  candidates: Candidate[];
}
