import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '@/lib/db/migrate';
import { startEmbeddedPostgres } from '@/scripts/lib/embedded-postgres.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: { adminUrl: string; ownerUrl: string; webUrl: string };
  }
}

const PREFIX = 'ecf-test-';

/** One throw-away cluster per run; its database `ecf` is migrated once and is the template of every test file's. */
export default async function setup(project: TestProject) {
  sweepAbandoned();
  const directory = mkdtempSync(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(directory, 0o755);
  const server = await startEmbeddedPostgres(directory, {
    // Nothing of a test cluster outlives the run, so nothing has to reach the disk.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '100' },
  });
  const teardown = async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await migrate({ ownerUrl: server.ownerUrl, runtimeUrl: server.webUrl });
    await letOwnerEmptyTables(server.adminUrl);
  } catch (error) {
    await teardown();
    throw error;
  }
  const { adminUrl, ownerUrl, webUrl } = server;
  project.provide('cluster', { adminUrl, ownerUrl, webUrl });
  return teardown;
}

/** Only a superuser may switch triggers off, and may let others do so. */
async function letOwnerEmptyTables(adminUrl: string) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('grant set on parameter session_replication_role to ecf_owner');
  } finally {
    await admin.end();
  }
}

function sweepAbandoned() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split('-')[0]);
    if (!isRunning(pid)) rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
