import 'server-only';
import type { Tx } from '@/lib/db/with-actor';

export interface SchoolReaders {
  schoolId: string;
  urn: number;
  userIds: string[];
}

/**
 * Who hears of the news of schools: those who are headteacher or induction tutor there today. A school without any is
 * left out, and so is one that the reader may not see.
 */
export async function readersOfSchools(tx: Tx, schoolIds: readonly string[]): Promise<SchoolReaders[]> {
  if (schoolIds.length === 0) return [];
  return tx.$queryRaw<SchoolReaders[]>`
    select school_id as "schoolId", urn, user_ids::text[] as "userIds"
    from app.readers_of_schools(${schoolIds}::uuid[]) order by urn`;
}
