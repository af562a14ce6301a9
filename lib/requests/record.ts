import type { IsoDate } from '@/lib/dates/iso-date';
import type { TeacherRole, WorkingPattern } from '@/lib/people/record';
import type { Period } from '@/lib/periods/rules';

/** The facts about one person at one school that a request may change. Nothing in it is derived. */
export interface SubjectRecord {
  person: { id: string; name: string; email: string | null; trn: string | null };
  schoolPeriod: Period & {
    id: string;
    schoolId: string;
    role: TeacherRole;
    workingPattern: WorkingPattern | null;
    workingDays: readonly number[];
    leavingReportedOn: IsoDate | null;
  };
  trainings: readonly SubjectTraining[];
  mentorships: readonly SubjectMentorship[];
  places: readonly SubjectPlace[];
  registrations: readonly { id: string; trainingPeriodId: string | null; deliveryPartnerId: string | null }[];
  absences: readonly SubjectAbsence[];
  /** Lead providers that run a programme here. Of others only the name is held. */
  leadProvidersHere: readonly string[];
  induction: {
    appropriateBodyId: string | null;
    reducedToTerms: number | null;
    extendedByTerms: number | null;
    extendedByDays: number | null;
    termsDecidedOn: IsoDate | null;
  } | null;
}

export interface SubjectTraining extends Period {
  id: string;
  schoolPeriodId: string;
  programmeType: 'provider_led' | 'school_led';
  leadProviderId: string | null;
  deliveryPartnerId: string | null;
  programmeVersionId: string | null;
  intakeYear: number;
  intakeTerm: 'september' | 'january' | 'april';
  scheduleIdentifier: string | null;
  outcome: 'completed' | 'deferred' | 'withdrawn' | null;
}

export interface SubjectAbsence extends Period {
  id: string;
  expectedReturnOn: IsoDate | null;
  /** The group in which the place is kept until the return. */
  heldGroupId: string | null;
  heldGroupName: string | null;
}

/** A mentorship in which the subject is the ECT or the mentor, with the name of the other side. */
export interface SubjectMentorship extends Period {
  id: string;
  ectPeriodId: string;
  mentorPeriodId: string;
  otherName: string;
  otherPersonId: string;
}

export interface SubjectPlace extends Period {
  id: string;
  trainingPeriodId: string;
  groupId: string;
  groupName: string;
}
