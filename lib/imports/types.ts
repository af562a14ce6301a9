import type { IsoDate } from '@/lib/dates/iso-date';
import type { CellValue } from '@/lib/spreadsheets/cells';

export const importKinds = [
  'registrations',
  'programme',
  'school_contacts',
  'school_register',
  'school_links',
] as const;
export type ImportKind = (typeof importKinds)[number];

/** uploaded → checking → ready → applying → applied; failed or cancelled on the way. */
export type ImportState = 'uploaded' | 'checking' | 'ready' | 'applying' | 'applied' | 'failed' | 'cancelled';

export const rowOutcomes = ['create', 'update', 'unchanged', 'refused'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

export interface RowMessage {
  /** Heading of the column, or null when it is about the row as a whole. */
  column: string | null;
  text: string;
  /** Errors refuse the row; warnings and information do not. */
  level: 'error' | 'warning' | 'info';
}

/** A row as it was read: cells under their keys, and what stood under headings that are not used. */
export interface RawRow {
  cells: Record<string, CellValue>;
  others?: [header: string, value: CellValue][];
}

export interface CheckedRow {
  /** '' for files of one table. */
  sheet: string;
  number: number;
  raw: object;
  outcome: RowOutcome;
  messages: RowMessage[];
  /** Code of the reason when refused; see reasonLabel. */
  reason: string | null;
  /** Whom or what the row is about, in words. */
  subject: string | null;
}

export interface ImportCounts extends Partial<Record<RowOutcome, number>> {
  warnings?: number;
  /** Rows that say again what is known, for a later day. */
  heardAgain?: number;
  reasons?: Record<string, number>;
  /** Number of the last row that was applied, where applying takes several steps. */
  appliedUpTo?: number;
}

export interface Batch {
  id: string;
  number: number;
  kind: ImportKind;
  state: ImportState;
  organisationId: string;
  organisationKind: 'lead_provider' | 'delivery_partner';
  createdById: string;
  fileName: string;
  asOf: IsoDate;
}
