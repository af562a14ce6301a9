import type { IsoDate } from '@/lib/dates/iso-date';
import type { TeacherRole } from '@/lib/people/record';
import type { Effect } from '../effects/types';
import type { AnswerProblem, Field } from '../fields/types';
import type { SubjectRecord } from '../record';
import type { PartyCode } from '../third-parties';
import type { Answers, RequestRaiser } from '../types';

/** Codes of circumstances, after the DfE's own words where there are any. */
export type CircumstanceCode =
  | 'leave_school'
  | 'transfer_out'
  | 'transfer_in'
  | 'absence_long'
  | 'return'
  | 'withdraw'
  | 'mentor_assign'
  | 'mentor_replace'
  | 'mentor_stop'
  | 'mentor_add'
  | 'name'
  | 'email'
  | 'trn'
  | 'working_pattern'
  | 'programme'
  | 'lead_provider'
  | 'delivery_partner'
  | 'group'
  | 'session'
  | 'appropriate_body'
  | 'extend_auto'
  | 'extend_ab'
  | 'reduce'
  | 'complete'
  | 'induction_stop'
  | 'eligibility'
  | 'contact'
  | 'school'
  | 'never_started'
  | 'duplicate'
  | 'list'
  | 'question';

export interface Planning {
  answers: Answers;
  record: SubjectRecord;
  reportedOn: IsoDate;
  /** Ids of new records; the same for the same position, so that a plan can be made twice. */
  newId: () => string;
}

/**
 * Who makes the change: `request` is carried out by staff; `direct` is the school's own record and takes effect at
 * once on a page of its own; `system` comes from the DfE, the appropriate body or an import and is asked of nobody.
 */
export type CircumstanceRoute = 'request' | 'direct' | 'system';

export interface Circumstance {
  code: CircumstanceCode;
  version: number;
  route: CircumstanceRoute;
  /** Whom it concerns; 'school' has no person. */
  appliesTo: readonly (TeacherRole | 'school')[];
  raisedBy: readonly RequestRaiser[];
  /** As a school chooses it, and as the person does. `{name}` stands for the person. */
  title: string;
  titleForSelf?: string;
  /** One sentence under the title in the list of choices. */
  help: string;
  fields: readonly Field[];
  /** Asks why on a page of its own; the answer is special category or the DfE's reason, for staff alone. */
  reasons?: readonly ReasonCode[];
  /** Asks for each current ECT who mentors them afterwards. */
  asksForEcts?: true;
  effectiveOn: (answers: Answers) => IsoDate | null;
  /** Rules between the answers, and between them and the record. */
  check?: (planning: Omit<Planning, 'newId'>) => AnswerProblem[];
  effects: (planning: Planning) => Effect[];
  /** What happens that no record shows, said before the button. */
  notes?: (answers: Answers, name: string, record: SubjectRecord) => string[];
  tell: readonly PartyCode[];
  /** What somebody does at the DfE, for staff. */
  atDfe: string;
}

/** The DfE's reasons for deferral and withdrawal. */
export const reasonCodes = [
  'bereavement',
  'long-term-sickness',
  'parental-leave',
  'career-break',
  'left-teaching-profession',
  'moved-school',
  'mentor-no-longer-being-mentor',
  'switched-to-school-led',
  'changed-lead-provider',
  'other',
] as const;

export type ReasonCode = (typeof reasonCodes)[number];

export const deferralReasons = [
  'parental-leave',
  'long-term-sickness',
  'bereavement',
  'career-break',
  'other',
] as const satisfies readonly ReasonCode[];

export const withdrawalReasons = [
  'left-teaching-profession',
  'moved-school',
  'mentor-no-longer-being-mentor',
  'switched-to-school-led',
  'changed-lead-provider',
  'other',
] as const satisfies readonly ReasonCode[];
