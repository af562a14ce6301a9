import type { IsoDate } from '@/lib/dates/iso-date';

export const submissionStates = [
  'received',
  'checking',
  'waiting_for_school',
  'accepted',
  'not_eligible',
  'withdrawn',
] as const;

export type SubmissionState = (typeof submissionStates)[number];

/** Nobody has decided about it yet. */
export const openStates = ['received', 'checking', 'waiting_for_school'] as const satisfies SubmissionState[];

export type SubmittedRole = 'ect' | 'mentor';

export type NoteKind = 'question' | 'answer' | 'decision';

export interface Note {
  id: string;
  kind: NoteKind;
  body: string;
  on: IsoDate;
  author: string | null;
}

/** Where registering somebody leads, as far as the school may know. */
export type Standing = 'clear' | 'here' | 'elsewhere' | 'completed' | 'not_eligible' | 'sent' | 'oneself';

export interface SubmissionSummary {
  id: string;
  number: number;
  role: SubmittedRole;
  name: string;
  startsOn: IsoDate;
  state: SubmissionState;
  stateSince: IsoDate;
  sentOn: IsoDate;
  /** Of the person whom it became. */
  personId: string | null;
}

export interface SubmissionDetail extends SubmissionSummary {
  version: number;
  trn: string;
  email: string;
  isTransfer: boolean;
  workingPattern: 'full_time' | 'part_time';
  workingDays: number[];
  subject: string | null;
  phase: string;
  appropriateBody: string | null;
  programmeType: 'provider_led' | 'school_led';
  leadProvider: string | null;
  deliveryPartner: string | null;
  /** Of an ECT the mentor, of a mentor the ECT. */
  pairedWith: string | null;
  sentBy: string | null;
  school: { id: string; urn: number; name: string };
  notes: Note[];
}
