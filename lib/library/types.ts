import type { IsoDate } from '@/lib/dates/iso-date';
import type { SchoolPhase } from '@/lib/schools/types';

export const documentKinds = ['newsletter', 'policy', 'guidance', 'handbook'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const readerRoles = ['ect', 'mentor', 'induction_tutor', 'headteacher'] as const;
export type ReaderRole = (typeof readerRoles)[number];

/** A piece of text around what was searched for. */
export interface SnippetPart {
  text: string;
  isHit: boolean;
}

export interface VersionFile {
  name: string;
  type: string;
  size: number;
}

/** A document as its readers find it in the library: by the version that is in force. */
export interface LibraryItem {
  id: string;
  kind: DocumentKind;
  title: string;
  summary: string;
  versionId: string;
  number: number;
  file: VersionFile;
  hasPage: boolean;
  effectiveFrom: IsoDate;
  effectiveUntil: IsoDate | null;
  /** Published since the visit before this one. */
  isNew: boolean;
  isOpened: boolean;
  asksAcknowledgement: boolean;
  isAcknowledged: boolean;
  snippet: SnippetPart[];
}

export interface LibraryPage {
  items: LibraryItem[];
  total: number;
}

export interface VersionOfDocument {
  id: string;
  number: number;
  file: VersionFile;
  whatChanged: string;
  effectiveFrom: IsoDate;
  effectiveUntil: IsoDate | null;
  publishedAt: Date;
}

/** A document as it is read. */
export interface LibraryDocument {
  id: string;
  kind: DocumentKind;
  title: string;
  summary: string;
  current: VersionOfDocument & { markdown: string | null };
  /** Those before it, newest first. */
  earlier: VersionOfDocument[];
  asksAcknowledgement: boolean;
  acknowledged: { at: Date; name: string } | null;
}

export interface Audience {
  roles: ReaderRole[];
  phases: SchoolPhase[];
  /** '2025-september' */
  intakes: string[];
  schools: { id: string; urn: number; name: string }[];
}

/** Where a document stands: nothing published, waiting for its day, in force, over, or withdrawn. */
export type DocumentState = 'empty' | 'waiting' | 'in_force' | 'over' | 'withdrawn';

export interface OwnDocumentRow {
  id: string;
  kind: DocumentKind;
  title: string;
  roles: ReaderRole[];
  state: DocumentState;
  number: number | null;
  effectiveFrom: IsoDate | null;
  opened: number;
  acknowledged: number | null;
}

export interface OwnVersion extends VersionOfDocument {
  publishedBy: string;
  hasPage: boolean;
  isTold: boolean;
  opened: number;
  acknowledged: number;
}

export interface OwnDocument {
  id: string;
  version: number;
  kind: DocumentKind;
  title: string;
  summary: string;
  audience: Audience;
  asksAcknowledgement: boolean;
  state: DocumentState;
  versions: OwnVersion[];
}

/** Somebody for whom a document is, and what they did with the version in force. */
export interface DocumentReader {
  userId: string;
  name: string;
  roles: ReaderRole[];
  school: string;
  urn: number;
  openedAt: Date | null;
  acknowledgedAt: Date | null;
}
