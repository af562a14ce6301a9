import type { MarkdownTree } from '@/lib/markdown/parse';

export const announcementKinds = ['service', 'newsletter'] as const;
export type AnnouncementKind = (typeof announcementKinds)[number];

export const announcementStates = ['draft', 'scheduled', 'sending', 'sent', 'cancelled'] as const;
export type AnnouncementState = (typeof announcementStates)[number];

export const readerRoles = ['headteacher', 'induction_tutor', 'ect', 'mentor'] as const;
export type ReaderRole = (typeof readerRoles)[number];

export const trainingStatuses = ['in_training', 'waiting', 'paused', 'completed'] as const;
export type TrainingStatus = (typeof trainingStatuses)[number];

export const phases = [
  'nursery',
  'primary',
  'middle_deemed_primary',
  'secondary',
  'middle_deemed_secondary',
  'sixteen_plus',
  'all_through',
  'not_applicable',
] as const;
export type Phase = (typeof phases)[number];

/** Whom an announcement is for. An empty list asks for nothing. */
export interface Audience {
  roles: ReaderRole[];
  schoolIds: string[];
  phases: Phase[];
  /** Codes of local authorities. */
  areas: number[];
  /** Such as `2026-september`. */
  intakes: string[];
  groupIds: string[];
  statuses: TrainingStatus[];
}

/** How many an audience is today. People count once, however many schools they have. */
export interface Reach {
  people: number;
  /** Where they read it: more than people when somebody has several schools. */
  places: number;
  schools: number;
  /** ECTs and mentors without an account. */
  withoutAccount: number;
  deadAddresses: number;
  unsubscribed: number;
  sample: { name: string | null; role: ReaderRole; school: string }[];
}

export interface Option {
  value: string;
  label: string;
}

export interface AudienceChoices {
  phases: Option[];
  areas: Option[];
  intakes: Option[];
  groups: Option[];
  saved: { id: string; name: string }[];
}

/** What a preview shows: the words as they will be read, and whom they will reach. */
export interface Preview {
  body: MarkdownTree;
  reach: Reach | null;
  /** Why nobody can be counted yet. */
  problem: string | null;
}

export interface AnnouncementRow {
  id: string;
  subject: string;
  kind: AnnouncementKind;
  state: AnnouncementState;
  stateSince: Date;
  sendAt: Date | null;
  writtenBy: string;
  /** People whom it was sent to; null before. */
  recipients: number | null;
}

/** What became of one version. */
export interface Figures {
  /** Rows of people and places that are written, of all that are meant; null while they are being counted. */
  rows: { all: number | null; told: number; stopped: number };
  people: number;
  mails: { accepted: number; waiting: number; retried: number; failed: number; suppressed: number };
  /** Why mails were not accepted or not sent, the most frequent first. */
  problems: { problem: string; count: number }[];
  opened: number;
}

export interface SentVersion {
  id: string;
  number: number;
  subject: string;
  sentAt: Date;
  sentBy: string;
  figures: Figures;
}

export interface AnnouncementDetails {
  id: string;
  version: number;
  subject: string;
  body: string;
  tree: MarkdownTree;
  kind: AnnouncementKind;
  state: AnnouncementState;
  stateSince: Date;
  sendAt: Date | null;
  problem: string | null;
  writtenBy: string;
  audience: Audience;
  /** The audience in words, one line each. */
  audienceWords: string[];
  /** Newest first. */
  versions: SentVersion[];
}

/** What somebody was sent, as they find it in a list. */
export interface ReceivedRow {
  id: string;
  subject: string;
  opening: string;
  sentAt: Date;
  isOpened: boolean;
  isCorrected: boolean;
}

export interface Received {
  id: string;
  subject: string;
  body: MarkdownTree;
  sentAt: Date;
  from: string;
  kind: AnnouncementKind;
  /** When the first version was sent, if this is a correction. */
  correctedFrom: Date | null;
}

export interface ReaderRow {
  id: string;
  name: string;
  role: 'self' | 'school';
  school: string;
  urn: number;
  mail: string;
  openedAt: Date | null;
}
