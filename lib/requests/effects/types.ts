import type { IsoDate } from '@/lib/dates/iso-date';

/** The records that carrying out a request may change, and of each the fields. Reasons are not among them. */
export const effectFields = {
  person: ['name', 'email', 'trn'],
  school_period: ['endsOn', 'leavingReportedOn', 'workingPattern', 'workingDays'],
  training_period: [
    'schoolPeriodId',
    'programmeType',
    'leadProviderId',
    'deliveryPartnerId',
    'programmeVersionId',
    'intakeYear',
    'intakeTerm',
    'scheduleIdentifier',
    'startsOn',
    'endsOn',
    'outcome',
  ],
  registration: [
    'trainingPeriodId',
    'deliveryPartnerId',
    'schoolPeriodId',
    'leadProviderId',
    'status',
    'statusSince',
    'source',
    'receivedOn',
  ],
  mentorship: ['ectPeriodId', 'mentorPeriodId', 'startsOn', 'endsOn'],
  group_membership: ['trainingPeriodId', 'groupId', 'startsOn', 'endsOn'],
  absence: ['schoolPeriodId', 'startsOn', 'expectedReturnOn', 'endsOn', 'heldGroupId'],
  induction: ['appropriateBodyId', 'reducedToTerms', 'extendedByTerms', 'extendedByDays', 'termsDecidedOn'],
} as const satisfies Record<string, readonly string[]>;

export type EffectSubject = keyof typeof effectFields;

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
  'registration_begun',
  'mentorship_ended',
  'mentorship_begun',
  'mentorship_void',
  'group_left',
  'group_paused',
  'group_joined',
  'group_taken_up',
  'group_void',
  'absence_begun',
  'absence_ended',
  'place_given_up',
  'name_set',
  'email_set',
  'trn_set',
  'appropriate_body_set',
  'induction_reduced',
  'induction_extended',
] as const;

export type EffectKind = (typeof effectKinds)[number];

/** From which day on an effect holds, for notices: null of what has no day. */
export function effectDay(effect: Effect): IsoDate | null {
  const day = effect.becomes?.endsOn ?? effect.becomes?.startsOn ?? null;
  return typeof day === 'string' ? day : null;
}
