import { ownerSql } from '@/tests/support/database';

/** Names and programmes that anybody may know; everything else stands behind a wall. */
export const publicReferenceTables = [
  // Numbers of events and hashes; only the worker and administrators are let to them.
  'audit_seal',
  'audit_unsealed',
  'event_template',
  'module',
  'organisation',
  'programme',
  'programme_hours',
  'programme_version',
  'programme_year',
  'registration_transition',
  'request_transition',
  'school_link',
  'school_urn',
  'submission_transition',
  'term_date',
  'venue',
];

export async function listTables(): Promise<string[]> {
  const tables = await ownerSql<{ name: string }>(
    `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
     and relname <> '_prisma_migrations' order by 1`,
  );
  return tables.map(({ name }) => name);
}

export async function listWalledTables(): Promise<string[]> {
  return (await listTables()).filter((name) => !publicReferenceTables.includes(name));
}
