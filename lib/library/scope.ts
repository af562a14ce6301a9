import 'server-only';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { type Sql, sql } from '@/lib/db/sql';
import type { LibraryReader } from './policy';

/**
 * Of `document d`: what the reader may see. Staff who look along at a school see what of theirs is for schools.
 * Without the filter, as tests have it, row-level security alone decides.
 */
export function readable(actor: LibraryReader): Sql {
  if (!('on' in tenantFilter({ on: true }))) return sql`true`;
  return actor.kind === 'staff'
    ? sql`d.organisation_id = ${actor.organisationId}::uuid and d.withdrawn_at is null
        and d.roles && array['induction_tutor', 'headteacher']`
    : sql`d.id = any ((select app.library_ids())::uuid[])`;
}
