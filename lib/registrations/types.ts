import type { IsoDate } from '@/lib/dates/iso-date';

export type IntakeTerm = 'september' | 'january' | 'april';

export type RegistrationStatus =
  | 'received'
  | 'checking'
  | 'waiting_for_school'
  | 'accepted'
  | 'placed'
  | 'not_eligible'
  | 'withdrawn';

export type FactRung =
  | 'registered_with_dfe'
  | 'partnership_confirmed'
  | 'teacher_record_matched'
  | 'induction_recorded'
  | 'eligible_for_funding'
  | 'enrolment_form_returned'
  | 'canvas_active'
  | 'started_training'
  | 'part_way'
  | 'training_complete'
  | 'induction_complete';

/** What was last heard about one rung. No fact: "Not heard yet". */
export interface Fact {
  rung: FactRung;
  state: 'reached' | 'waiting' | 'not_needed';
  /** The day on which it was reached, or from which it is waited for. */
  onDate: IsoDate | null;
  /** The day for which the source spoke. */
  asOf: IsoDate;
}

export interface RegistrationRecord {
  id: string;
  trainingPeriodId: string | null;
  leadProvider: Named;
  deliveryPartner: Named | null;
  status: RegistrationStatus;
  statusSince: IsoDate;
  receivedOn: IsoDate;
  facts: Fact[];
  /** The follow-on enrolment form; null while none was sent. */
  form?: SentForm | null;
}

export interface SentForm {
  state: 'sent' | 'returned';
  sentOn: IsoDate;
  remindedOn: IsoDate | null;
  returnedOn: IsoDate | null;
}

export interface Named {
  id: string;
  name: string;
  /** 'STEP', 'BPN'; the name where there is none. */
  shortName: string;
}
