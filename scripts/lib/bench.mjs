import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { buildWhenStale } from './build.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { freePort } from './port.mjs';
import { waitUntilReady } from './product.mjs';

/** Serves the demonstration from a throw-away database that counts its statements, and measures its pages. */
export async function main() {
  await buildWhenStale();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'ecf-bench-'));
  chmodSync(dataDir, 0o755);
  mkdirSync(path.join(dataDir, 'database'));
  const database = await startEmbeddedPostgres(path.join(dataDir, 'database'), {
    settings: { shared_preload_libraries: 'pg_stat_statements' },
  });
  const port = await freePort();
  const urls = { DATABASE_URL: database.webUrl, DIRECT_DATABASE_URL: database.ownerUrl };
  const product = spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...urls,
      DATA_DIR: path.join(dataDir, 'product'),
      PORT: String(port),
      npm_lifecycle_event: '',
    },
  });
  const ended = new Promise((resolve) => product.once('exit', resolve));
  try {
    await waitUntilReady({ host: '127.0.0.1', port }, { within: 180_000 });
    const adminUrl = Object.assign(new URL(database.adminUrl), { pathname: '/ecf' }).href;
    await countStatements(adminUrl);
    process.exitCode = await measure({
      ...urls,
      BENCH_ADMIN_URL: adminUrl,
      E2E_BASE_URL: `http://localhost:${port}`,
    });
  } finally {
    product.kill('SIGTERM');
    await ended;
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function countStatements(adminUrl) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('create extension pg_stat_statements');
  await admin.end();
}

function measure(env) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/pages.ts'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
