import type { IsoDate } from '@/lib/dates/iso-date';
import type { FactRung, IntakeTerm, RegistrationStatus } from '@/lib/registrations/types';

/** The records that a file of registrations may touch, as the import changes them in memory before it writes. */
export interface PersonState {
  id: string;
  isNew: boolean;
  trn: string | null;
  name: string;
  email: string | null;
  periods: PeriodState[];
  induction: InductionState | null;
}

interface Dated {
  id: string;
  isNew: boolean;
  startsOn: IsoDate;
  endsOn: IsoDate | null;
}

export interface PeriodState extends Dated {
  person: PersonState;
  schoolId: string;
  role: 'ect' | 'mentor';
  workingPattern: 'full_time' | 'part_time' | null;
  workingDays: number[];
  subject: string | null;
  phase: string | null;
  trainings: TrainingState[];
  registrations: RegistrationState[];
  /** Of both sides, so that an end on either ends them. */
  mentorships: MentorshipState[];
  absences: AbsenceState[];
}

export interface TrainingState extends Dated {
  programmeType: 'provider_led' | 'school_led';
  leadProviderId: string | null;
  deliveryPartnerId: string | null;
  programmeVersionId: string | null;
  intakeYear: number;
  intakeTerm: IntakeTerm;
  scheduleIdentifier: string | null;
  outcome: 'completed' | 'deferred' | 'withdrawn' | null;
  places: PlaceState[];
}

export interface PlaceState extends Dated {
  groupId: string;
  isDeleted: boolean;
}

export interface MentorshipState extends Dated {
  ect: PeriodState;
  mentor: PeriodState;
  isDeleted: boolean;
}

export interface AbsenceState extends Dated {
  expectedReturnOn: IsoDate | null;
}

export interface FactState {
  state: 'reached' | 'waiting' | 'not_needed';
  onDate: IsoDate | null;
  asOf: IsoDate;
}

export interface RegistrationState {
  id: string;
  isNew: boolean;
  trainingPeriodId: string | null;
  leadProviderId: string;
  deliveryPartnerId: string | null;
  status: RegistrationStatus;
  /** Every state that it takes on in this import, in order: the database knows which may follow which. */
  steps: RegistrationStatus[];
  statusSince: IsoDate;
  receivedOn: IsoDate;
  reference: string | null;
  facts: Map<FactRung, FactState>;
}

export interface InductionState {
  isNew: boolean;
  appropriateBodyId: string | null;
  startedOn: IsoDate | null;
  completedOn: IsoDate | null;
  outcome: 'required_to_complete' | 'in_progress' | 'passed' | 'failed' | 'exempt' | null;
  asOf: IsoDate;
}

/** The parts of a person's records that are stored, for telling what has changed. */
export function storedFields(state: object): string {
  return JSON.stringify(state, (key, value) => {
    if (nested.has(key)) return undefined;
    return value;
  });
}

const nested = new Set([
  'person',
  'periods',
  'trainings',
  'registrations',
  'mentorships',
  'absences',
  'places',
  'facts',
  'induction',
  'ect',
  'mentor',
]);
