import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inject } from 'vitest';
import { withDatabase } from '@/lib/db/migration-adapter';

export type TestCluster = { adminUrl: string; ownerUrl: string; webUrl: string };
export type TestDatabase = { name: string; ownerUrl: string; webUrl: string };

const TEMPLATE_IN_USE = '55006';

let ownerPool: pg.Pool | undefined;

/** Runs SQL on this test file's database as its owner: to arrange what no command can, and to try to break rules. */
export async function ownerSql<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  ownerPool ??= new pg.Pool({
    connectionString: process.env.DIRECT_DATABASE_URL,
    max: 2,
    allowExitOnIdle: true,
  });
  return (await ownerPool.query<Row>(text, values)).rows;
}

/** Ends the connections of `ownerSql`, for programs that stop the server themselves. */
export async function closeOwnerSql(): Promise<void> {
  await ownerPool?.end();
  ownerPool = undefined;
}

/**
 * Empties every table of this test file's database but those that a migration fills. A test file starts with a fresh
 * copy anyway, so this is for `beforeEach` of files whose tests would disturb one another.
 */
export async function emptyTables(): Promise<void> {
  // A replica runs no triggers: neither foreign keys nor what refuses that an append-only table is emptied. To delete
  // the few rows of a test is many times faster than to truncate all tables.
  await ownerSql(`do $$ declare name text; begin
    set local session_replication_role = replica;
    for name in select format('%I.%I', schemaname, tablename) from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema', 'graphile_worker')
        and tablename not in ('_prisma_migrations', 'registration_transition', 'request_transition', 'submission_transition')
    loop execute 'delete from ' || name; end loop;
    delete from graphile_worker._private_jobs;
  end $$`);
}

/** A database with nothing in it, for tests of the migrator. */
export async function createEmptyDatabase(name: string): Promise<TestDatabase> {
  return createDatabase(inject('cluster'), name, 'template0');
}

export async function cloneTemplate(cluster: TestCluster, name: string): Promise<TestDatabase> {
  return createDatabase(cluster, name, 'ecf');
}

async function createDatabase(cluster: TestCluster, name: string, template: string): Promise<TestDatabase> {
  const admin = new pg.Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  try {
    await admin.query(`drop database if exists ${name} with (force)`);
    for (let attempt = 1; ; attempt++) {
      try {
        await admin.query(`create database ${name} template ${template} owner ecf_owner`);
        break;
      } catch (error) {
        const busy = error instanceof pg.DatabaseError && error.code === TEMPLATE_IN_USE;
        if (!busy || attempt > 40) throw error;
        await sleep(50);
      }
    }
  } finally {
    await admin.end();
  }
  return {
    name,
    ownerUrl: withDatabase(cluster.ownerUrl, name),
    webUrl: withDatabase(cluster.webUrl, name),
  };
}
