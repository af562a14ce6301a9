import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { startEmbeddedPostgres } from '@/scripts/lib/embedded-postgres.mjs';

/** Runs work on a new, migrated database with the product's own settings, and leaves nothing behind. */
export async function onThrowAwayDatabase(work: () => Promise<void>): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), 'ecf-bench-'));
  chmodSync(directory, 0o755);
  const server = await startEmbeddedPostgres(directory);
  process.env.DATABASE_URL = server.webUrl;
  process.env.DIRECT_DATABASE_URL = server.ownerUrl;
  process.env.AUTH_SECRET ??= 'a secret for measuring only, long enough for the check';
  try {
    const { migrate } = await import('@/lib/db/migrate');
    await migrate({ ownerUrl: server.ownerUrl, runtimeUrl: server.webUrl });
    await work();
  } finally {
    const { disconnect } = await import('@/lib/db/client');
    const { closeOwnerSql } = await import('@/tests/support/database');
    await disconnect();
    await closeOwnerSql();
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Does the work and prints how long it took and how much the process grew meanwhile. */
export async function timed<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const started = performance.now();
  const result = await work();
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  const grew = `grew ${megabytes(peak - before)}, to ${megabytes(peak)}`;
  console.log(`${name.padEnd(44)} ${seconds.toFixed(1).padStart(6)} s  ${grew}`);
  return result;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
