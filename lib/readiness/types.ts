import type { IsoDate } from '@/lib/dates/iso-date';
import type { TeacherRole } from '@/lib/people/record';

export type ReadyState = 'done' | 'open' | 'not-needed';

/** One thing that has to be true before a person is set up for the year. */
export interface ReadyStep {
  key: string;
  label: string;
  state: ReadyState;
  /** Who acts when it is open: 'you', 'STEP', a name. */
  owner: string;
  /** The school itself is the owner. */
  isOurs: boolean;
  /** The day on which it was done, where known. */
  on: IsoDate | null;
  /** Since when it is waited for, where known. */
  since: IsoDate | null;
  ageInDays: number | null;
  detail: string | null;
}

export interface ReadyPerson {
  periodId: string;
  personId: string;
  name: string;
  role: TeacherRole;
  /** 'September 2026' */
  intake: string | null;
  steps: ReadyStep[];
  done: number;
  needed: number;
  /** The timetable of this academic year can be ticked. */
  timetable: { isTold: boolean; academicYear: number } | null;
}
