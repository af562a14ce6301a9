import type { IsoDate } from '@/lib/dates/iso-date';
import type { RequestState } from '@/lib/requests/types';

export const suspicions = ['email', 'name', 'trn'] as const;
export type Suspicion = (typeof suspicions)[number];

/** Two records that may be of one person, or what a school sent and a record. */
export interface SuspectedPair {
  kind: 'people' | 'application';
  /** Of an application its number, `REG-00012`. */
  oneId: string;
  otherId: string;
  one: PairSide;
  other: PairSide;
  /** Why, in words. */
  reasons: string[];
}

export interface PairSide {
  name: string;
  trn: string | null;
  email: string | null;
  /** 'ECT at Quillbrook Primary School' */
  places: string[];
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Fields = Record<string, Json>;

/** A row that is changed, with what it was and becomes. Without `was` it is added, without `becomes` it is taken away. */
export interface Move {
  table: string;
  key: Record<string, string>;
  was: Fields | null;
  becomes: Fields | null;
}

/** Columns as the database has them. */
export interface Row {
  id: string;
  [column: string]: Json;
}
export interface PersonRow extends Row {
  trn: string | null;
  name: string;
  email: string | null;
  telephone: string | null;
  user_id: string | null;
  merged_into_id: string | null;
}
export interface DatedRow extends Row {
  starts_on: IsoDate;
  ends_on: IsoDate | null;
}
export interface PeriodRow extends DatedRow {
  person_id: string;
  school_id: string;
  role: 'ect' | 'mentor';
}
export interface TrainingRow extends DatedRow {
  school_period_id: string;
  programme_type: string;
  lead_provider_id: string | null;
  delivery_partner_id: string | null;
  intake_year: number;
  intake_term: string;
  outcome: string | null;
}
export interface RegistrationRow extends Row {
  school_period_id: string;
  training_period_id: string | null;
  lead_provider_id: string;
  delivery_partner_id: string | null;
  status: string;
  reference: string | null;
}
export interface MentorshipRow extends DatedRow {
  ect_period_id: string;
  mentor_period_id: string;
}
export interface PlaceRow extends DatedRow {
  training_period_id: string;
  group_id: string;
}
export interface FormRow extends Row {
  registration_id: string;
  person_id: string;
  state: 'sent' | 'returned';
}

/** Everything that hangs on the two people, and the names that sentences need. */
export interface Records {
  person: PersonRow[];
  school_period: PeriodRow[];
  training_period: TrainingRow[];
  registration: RegistrationRow[];
  registration_fact: (Fields & { registration_id: string; rung: string })[];
  registration_note: (Row & { registration_id: string })[];
  enrolment_form: FormRow[];
  mentorship: MentorshipRow[];
  group_membership: PlaceRow[];
  absence: (DatedRow & { school_period_id: string })[];
  reduced_timetable: (Fields & { school_period_id: string; academic_year: number })[];
  module_order: (Row & { training_period_id: string })[];
  /** Ids alone: reasons stay where they are. */
  reasons: string[];
  registration_submission: (Row & {
    school_period_id: string | null;
    mentor_period_id: string | null;
    ect_period_id: string | null;
  })[];
  service_request: (Row & {
    number: number;
    person_id: string | null;
    school_period_id: string | null;
    school_id: string;
    circumstance: string;
    state: RequestState;
  })[];
  induction: (Fields & { person_id: string })[];
  invitation: (Row & {
    person_id: string;
    organisation_id: string;
    email: string;
    role: string | null;
    accepted_at: string | null;
    revoked_at: string | null;
  })[];
  event_attendee: (Fields & { event_id: string; person_id: string })[];
  support_enquiry: (Row & { person_id: string })[];
  calendar_feed: (Row & { person_id: string })[];
  schedule_share: (Row & { person_id: string })[];
  journey: (Row & { subject_id: string })[];
  identity_verdict: (Row & {
    person_id: string;
    other_person_id: string | null;
    submission_id: string | null;
  })[];
  /** Records that were merged into one of the two before. */
  former: PersonRow[];
  /** Names by id, of schools, organisations, groups, accounts and the other side of mentorships. */
  names: Record<string, string>;
}

/** Which record stays, and whose values. */
export interface Choices {
  keep: string;
  name: string;
  trn: string;
  email: string;
  telephone: string;
  account: string;
  induction: string;
}
export type ChosenField = Exclude<keyof Choices, 'keep'>;

export interface Problem {
  /** The part of the page that it is shown beside. */
  field: ChosenField | 'keep' | 'schools' | 'training' | 'mentoring' | 'requests' | 'organisation';
  message: string;
}

export interface Plan {
  survivor: PersonRow;
  merged: PersonRow;
  choices: Choices;
  moves: Move[];
  /** What will happen, in words. */
  effects: string[];
  /** What somebody has to mend first; with any of it nothing is merged. */
  problems: Problem[];
  /** Times at schools and trainings of the merged record that became part of others. */
  foldedPeriods: Record<string, string>;
  foldedTrainings: Record<string, string>;
}

export interface DuplicateList {
  pairs: SuspectedPair[];
  total: number;
  /** How many pairs there are, and for each reason. */
  counts: Record<Suspicion | 'all', number>;
}

export interface SuspectedOfSubmission extends PairSide {
  personId: string;
  /** Of their school, for the address of their profile; null when the organisation sees none. */
  urn: number | null;
  reasons: string[];
  sameTrn: boolean;
}

export interface Fact {
  label: string;
  /** Each on a line of its own. */
  values: string[];
}

export interface RecordFacts {
  id: string;
  name: string;
  facts: Fact[];
}

export interface PairChoice {
  field: ChosenField;
  /** One option for each record, by its id. */
  options: { value: string; label: string }[];
  chosen: string;
}

export interface Pair {
  one: RecordFacts;
  other: RecordFacts;
  keep: string;
  /** Fields in which both have something, and not the same. */
  choices: PairChoice[];
  given: Choices;
  effects: string[];
  problems: Problem[];
  digest: string;
  /** What staff said of the pair before. */
  said: { why: string; by: string | null; on: string } | null;
}

export interface MergedPair {
  mergeId: string;
  survivor: { id: string; name: string; urn: number | null };
  effects: string[];
  by: string | null;
  on: string;
  /** Whose staff merged, their staff split. */
  canSplit: boolean;
}
