import 'server-only';
import { fromDateColumn, type IsoDate } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { type DocumentReader, readerRoles } from './types';

export interface ReaderOfDocument extends DocumentReader {
  /** The school in whose name they read; null for oneself. */
  forSchoolId: string | null;
  laCode: number | null;
  remindedOn: IsoDate | null;
}

interface Row {
  user_id: string;
  for_school_id: string | null;
  urn: number;
  la_code: number | null;
  school_name: string;
  name: string;
  roles: string[];
  opened_at: Date | null;
  acknowledged_at: Date | null;
  reminded_on: Date | null;
}

/** Everybody for whom the document is today, once per school, with what they did with the version. */
export async function readReaders(
  tx: Tx,
  { documentId, versionId }: { documentId: string; versionId: string },
): Promise<ReaderOfDocument[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select * from app.document_readers(${documentId}::uuid, ${versionId}::uuid) order by school_name, name, user_id`;
  return rows.map((row) => ({
    userId: row.user_id,
    forSchoolId: row.for_school_id,
    urn: row.urn,
    laCode: row.la_code,
    school: row.school_name,
    name: row.name,
    roles: readerRoles.filter((role) => row.roles.includes(role)),
    openedAt: row.opened_at,
    acknowledgedAt: row.acknowledged_at,
    remindedOn: fromDateColumn(row.reminded_on),
  }));
}
