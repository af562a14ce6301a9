import type { IsoDate } from '@/lib/dates/iso-date';
import type { MentorshipRecord } from '@/lib/mentorships/types';
import type { Period } from '@/lib/periods/rules';
import type { IntakeTerm, Named, RegistrationRecord } from '@/lib/registrations/types';

export type TeacherRole = 'ect' | 'mentor';

export type WorkingPattern = 'full_time' | 'part_time';

export interface TrainingRecord extends Period {
  id: string;
  programmeType: 'provider_led' | 'school_led';
  leadProvider: Named | null;
  deliveryPartner: Named | null;
  programmeVersionId: string | null;
  /** 'ecf' trains mentors for two years, its successor 'ecte' for one. Null: not known here. */
  framework: 'ecf' | 'ecte' | null;
  intakeYear: number;
  intakeTerm: IntakeTerm;
  scheduleIdentifier: string | null;
  outcome: 'completed' | 'deferred' | 'withdrawn' | null;
}

export interface GroupPlace extends Period {
  id: string;
  trainingPeriodId: string;
  groupId: string;
  groupName: string;
}

export interface InductionRecord {
  appropriateBody: string | null;
  appropriateBodyInShort?: string | null;
  startedOn: IsoDate | null;
  completedOn: IsoDate | null;
  outcome: 'required_to_complete' | 'in_progress' | 'passed' | 'failed' | 'exempt' | null;
  asOf: IsoDate;
  /** By how much it is shorter or longer than usual; left out, it is the usual length. */
  terms?: {
    reducedTo: number | null;
    extendedBy: number | null;
    extendedByDays: number | null;
    decidedOn: IsoDate | null;
  };
}

export interface AbsenceRecord extends Period {
  expectedReturnOn: IsoDate | null;
  /** The group in which the place is kept until the return. */
  keptGroupName: string | null;
}

/**
 * Everything that is known of a person in one role at one school: the facts from which the status, the ladders, the
 * schedule and every page about people are derived. Nothing in it is derived.
 */
export interface PersonRecord extends Period {
  periodId: string;
  personId: string;
  name: string;
  trn: string | null;
  email: string | null;
  schoolId: string;
  role: TeacherRole;
  leavingReportedOn: IsoDate | null;
  workingPattern: WorkingPattern | null;
  workingDays: number[];
  subject: string | null;
  phase: string | null;
  trainings: TrainingRecord[];
  registrations: RegistrationRecord[];
  mentorships: MentorshipRecord[];
  places: GroupPlace[];
  induction: InductionRecord | null;
  absences: AbsenceRecord[];
  /** A school learns that a mentor also mentors at another school, nothing else. */
  mentorsElsewhere: boolean;
  /** Of the training of the day. False for a person whom a lead provider trains that runs no programme here: no schedule, no ladders. */
  trainedHere: boolean;
}
