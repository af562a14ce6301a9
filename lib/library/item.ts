import { fromDateColumn } from '@/lib/dates/iso-date';
import { snippetParts } from './rules';
import type { DocumentKind, LibraryItem } from './types';

/** A row of the list as the database answers it. */
export interface ListedRow {
  id: string;
  kind: DocumentKind;
  title: string;
  summary: string;
  asks_acknowledgement: boolean;
  version_id: string;
  number: number;
  new_at: Date;
  total: number;
  file_name: string;
  file_type: string;
  file_size: number;
  has_page: boolean;
  effective_from: Date;
  effective_until: Date | null;
  opened_at: Date | null;
  acknowledged_at: Date | null;
  snippet: string | null;
}

export function itemOf(row: ListedRow, since: Date | null): LibraryItem {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    summary: row.summary,
    versionId: row.version_id,
    number: row.number,
    file: { name: row.file_name, type: row.file_type, size: row.file_size },
    hasPage: row.has_page,
    effectiveFrom: fromDateColumn(row.effective_from),
    effectiveUntil: fromDateColumn(row.effective_until),
    isNew: since !== null && row.new_at > since,
    isOpened: row.opened_at !== null,
    asksAcknowledgement: row.asks_acknowledgement,
    isAcknowledged: row.acknowledged_at !== null,
    snippet: snippetParts(row.snippet),
  };
}
