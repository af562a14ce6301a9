import type { MentorshipRecord } from '@/lib/mentorships/types';
import type { PersonRecord, TrainingRecord } from '@/lib/people/record';
import type { Fact, FactRung, RegistrationRecord } from '@/lib/registrations/types';

/** The day on which tests of records take place, and the instant of its noon. */
export const day = '2026-11-24';
export const noon = new Date('2026-11-24T12:00:00Z');

export const provider = { id: 'lead', name: 'Lead Provider', shortName: 'LP' };
export const partner = { id: 'partner', name: 'Delivery Partner', shortName: 'DP' };

export function aTraining(overrides: Partial<TrainingRecord> = {}): TrainingRecord {
  return {
    id: 'training',
    programmeType: 'provider_led',
    leadProvider: provider,
    deliveryPartner: partner,
    programmeVersionId: null,
    framework: 'ecf',
    intakeYear: 2025,
    intakeTerm: 'september',
    scheduleIdentifier: 'ecf-standard-september',
    startsOn: '2025-09-01',
    endsOn: null,
    outcome: null,
    ...overrides,
  };
}

export function aFact(rung: FactRung, state: Fact['state'] = 'reached', onDate: string | null = null): Fact {
  return { rung, state, onDate, asOf: '2026-11-22' };
}

export function aRegistration(overrides: Partial<RegistrationRecord> = {}): RegistrationRecord {
  return {
    id: 'registration',
    trainingPeriodId: 'training',
    leadProvider: provider,
    deliveryPartner: partner,
    status: 'placed',
    statusSince: '2025-08-01',
    receivedOn: '2025-07-01',
    facts: [],
    ...overrides,
  };
}

export function aMentorship(overrides: Partial<MentorshipRecord> = {}): MentorshipRecord {
  return {
    id: 'mentorship',
    startsOn: '2025-09-01',
    endsOn: null,
    other: { personId: 'other', name: 'Other Person' },
    ...overrides,
  };
}

/** An ECT in training with a mentor, as nearly everybody is. */
export function anEct(overrides: Partial<PersonRecord> = {}): PersonRecord {
  return {
    periodId: 'period',
    personId: 'person',
    name: 'Ada Quick',
    trn: '9900001',
    email: 'ada.quick@example.org',
    schoolId: 'school',
    role: 'ect',
    startsOn: '2025-09-01',
    endsOn: null,
    leavingReportedOn: null,
    workingPattern: 'full_time',
    workingDays: [],
    subject: null,
    phase: null,
    trainings: [aTraining()],
    registrations: [aRegistration()],
    mentorships: [aMentorship()],
    places: [],
    induction: null,
    absences: [],
    mentorsElsewhere: false,
    trainedHere: true,
    ...overrides,
  };
}

/** A mentor of one ECT, in mentor training. */
export function aMentor(overrides: Partial<PersonRecord> = {}): PersonRecord {
  return anEct({ personId: 'mentor', name: 'Mo Marsh', role: 'mentor', ...overrides });
}
