import type { IsoDate } from '@/lib/dates/iso-date';

/** The tables that carrying out a request may change, and of each the columns with their types. Reasons are not among them. */
export const effectColumns = {
  person: { name: 'text', email: 'citext', trn: 'text' },
  school_period: {
    endsOn: 'date',
    leavingReportedOn: 'date',
    workingPattern: 'working_pattern',
    workingDays: 'integer[]',
  },
  training_period: {
    schoolPeriodId: 'uuid',
    programmeType: 'programme_type',
    leadProviderId: 'uuid',
    deliveryPartnerId: 'uuid',
    programmeVersionId: 'uuid',
    intakeYear: 'integer',
    intakeTerm: 'intake_term',
    scheduleIdentifier: 'text',
    startsOn: 'date',
    endsOn: 'date',
    outcome: 'training_outcome',
  },
  registration: { trainingPeriodId: 'uuid', deliveryPartnerId: 'uuid' },
  mentorship: { ectPeriodId: 'uuid', mentorPeriodId: 'uuid', startsOn: 'date', endsOn: 'date' },
  group_membership: { trainingPeriodId: 'uuid', groupId: 'uuid', startsOn: 'date', endsOn: 'date' },
  absence: { schoolPeriodId: 'uuid', startsOn: 'date', expectedReturnOn: 'date', endsOn: 'date' },
  induction: { appropriateBodyId: 'uuid' },
} as const satisfies Record<string, Record<string, string>>;

export type EffectSubject = keyof typeof effectColumns;

export type EffectValue = string | number | null | readonly number[];

export type EffectFields = Readonly<Record<string, EffectValue>>;

/**
 * One change of one record. `was` and `becomes` hold the same fields; without `was` the record is new, without
 * `becomes` it is void: a plan that never began.
 */
export interface Effect {
  /** In words of the domain, such as `mentorship_ended`: what the page says by. */
  kind: EffectKind;
  subject: EffectSubject;
  /** Of a new record the id that it gets. */
  subjectId: string;
  was: EffectFields | null;
  becomes: EffectFields | null;
}

export const effectKinds = [
  'school_period_ended',
  'working_pattern_set',
  'training_ended',
  'training_paused',
  'training_withdrawn',
  'training_begun',
  'training_void',
  'schedule_set',
  'registration_moved',
  'mentorship_ended',
  'mentorship_begun',
  'mentorship_void',
  'group_left',
  'group_joined',
  'group_void',
  'absence_begun',
  'absence_ended',
  'name_set',
  'email_set',
  'trn_set',
  'appropriate_body_set',
] as const;

export type EffectKind = (typeof effectKinds)[number];

/** From which day on an effect holds, for notices: null of what has no day. */
export function effectDay(effect: Effect): IsoDate | null {
  const day = effect.becomes?.endsOn ?? effect.becomes?.startsOn ?? null;
  return typeof day === 'string' ? day : null;
}
