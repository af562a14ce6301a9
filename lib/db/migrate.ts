import { createHash } from 'node:crypto';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { runMigrations as runWorkerMigrations } from 'graphile-worker';
import pg from 'pg';
import { MigrationAdapterFactory, type ScriptFailure } from './migration-adapter';
import { readMigrations } from './migrations-on-disk';
import { grantRuntimeRoles } from './runtime-grants';
import { noFilter, withSchemaEngine } from './schema-engine';

/** Any fixed number: everybody who migrates one database queues on this advisory lock. */
const MIGRATION_LOCK = 6_033_002;
const LOCK_TIMEOUT_MS = 5_000;
const ATTEMPTS_AT_BUSY_TABLES = 6;
const LOCK_NOT_AVAILABLE = '55P03';

export type MigrateOptions = {
  /** Connection of the owner of the database. */
  ownerUrl: string;
  /** Connection as which the web and the worker will run; its login is made a member of the runtime roles. */
  runtimeUrl: string;
  migrationsDirectory?: string;
};

/** A migration was refused by Postgres; nothing of it was applied. */
export class MigrationFailed extends Error {
  constructor(
    readonly migrationName: string,
    readonly failure: ScriptFailure,
  ) {
    const place = failure.line ? ` at line ${failure.line}` : '';
    const detail = failure.detail ? ` (${failure.detail})` : '';
    super(
      `Migration ${migrationName} failed${place}: ${failure.message}${detail} [${failure.code}]. Nothing of it was applied.`,
    );
    this.name = 'MigrationFailed';
  }
}

/**
 * Brings a database to the shipped schema: the product's migrations, the worker's own, and the runtime login's
 * membership of the roles. Safe to run from several processes at once; returns the migrations it applied.
 */
export async function migrate({
  ownerUrl,
  runtimeUrl,
  migrationsDirectory,
}: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(migrationsDirectory);
  const lock = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await applyPending(ownerUrl, migrations);
    await runWorkerMigrations({ connectionString: ownerUrl });
    await grantRuntimeRoles(lock, runtimeUrl);
    return applied;
  } finally {
    await lock.end();
  }
}

async function applyPending(ownerUrl: string, migrationsList: MigrationList): Promise<string[]> {
  for (let attempt = 1; ; attempt++) {
    const factory = new MigrationAdapterFactory(
      { connectionString: ownerUrl, lock_timeout: LOCK_TIMEOUT_MS },
      completionsOf(migrationsList),
    );
    const outcome = await withSchemaEngine(factory, undefined, async (engine) => {
      // A migration is one transaction, so one that is recorded as begun and not as finished left nothing behind.
      const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters: noFilter,
      });
      for (const migrationName of failedMigrationNames)
        await engine.markMigrationRolledBack({ migrationName });
      try {
        return (await engine.applyMigrations({ migrationsList, filters: noFilter })).appliedMigrationNames;
      } catch (error) {
        return failureOf(error, factory.lastFailure);
      }
    });
    if (Array.isArray(outcome)) return outcome;
    const busy = outcome.failure.code === LOCK_NOT_AVAILABLE && attempt < ATTEMPTS_AT_BUSY_TABLES;
    if (!busy) throw outcome;
  }
}

function failureOf(error: unknown, failure: ScriptFailure | undefined): MigrationFailed {
  const name = /migration_name="([^"]+)"/.exec(String(error))?.[1];
  if (!failure || !name) throw error;
  return new MigrationFailed(name, failure);
}

/**
 * The engine records success in a statement of its own after the script. Recording it inside the script's
 * transaction too means that a kill between the two cannot leave a migration applied but recorded as failed.
 */
function completionsOf(migrations: MigrationList): (script: string) => string | undefined {
  const checksums = new Map<string, string>();
  for (const { migrationFile } of migrations.migrationDirectories) {
    const script = migrationFile.content.value;
    // Statements that may not run in a transaction stand alone in their file and must stay alone.
    if (!/\bconcurrently\b/i.test(script)) {
      checksums.set(script, createHash('sha256').update(script).digest('hex'));
    }
  }
  return (script) => {
    const checksum = checksums.get(script);
    return (
      checksum &&
      `update public."_prisma_migrations" set finished_at = now() where checksum = '${checksum}' and finished_at is null and rolled_back_at is null`
    );
  };
}
