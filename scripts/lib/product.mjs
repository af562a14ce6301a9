import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sourceHash } from './build.mjs';
import { keepRunning, runQuietly } from './children.mjs';
import { readJson } from './json-file.mjs';
import { Explained } from './say.mjs';

const READY_WITHIN_MS = 60_000;
const PREPARED = 'prepared.json';

/** Migrates the database and loads the demonstration; answers the lines that tell who can sign in. */
export async function prepareDatabase(env) {
  const output = await runQuietly('Preparing the database', process.execPath, tsx('scripts/prepare.ts'), {
    env,
  });
  return output.trim();
}

/**
 * The same, but not twice on one day for the same sources and the same embedded database: nothing would change, and
 * starting again is quick.
 */
export async function prepareDatabaseOnce(env, { dataDir, origin, demonstration }, database) {
  if (!database.cluster) return prepareDatabase(env);
  const file = path.join(dataDir, PREPARED);
  const state = [sourceHash(), new Date().toDateString(), origin, demonstration, database.cluster].join(' ');
  const before = readJson(file);
  if (before?.state === state) return before.whoCanSignIn;
  rmSync(file, { force: true });
  const whoCanSignIn = await prepareDatabase(env);
  // The code of the first administrator is never kept: it is asked for again until somebody has used it.
  if (demonstration || whoCanSignIn === '') writeFileSync(file, JSON.stringify({ state, whoCanSignIn }));
  return whoCanSignIn;
}

/** After the database was emptied, everything has to be prepared again. */
export function forgetPreparation(dataDir) {
  rmSync(path.join(dataDir, PREPARED), { force: true });
}

/** The web server of the last build. */
export function startWeb(env, { host }) {
  return keepRunning(
    'web server',
    process.execPath,
    ['--import', path.resolve('scripts/exit-with-parent.mjs'), 'server.js'],
    { cwd: path.resolve('.next/standalone'), env: { ...env, HOSTNAME: host, NODE_ENV: 'production' } },
  );
}

export function startWorker(env) {
  return keepRunning('worker', process.execPath, tsx('scripts/worker.ts'), { env });
}

/** Waits until the web server answers that it and the database are ready. */
export async function waitUntilReady({ host, port }, { within = READY_WITHIN_MS } = {}) {
  const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const end = Date.now() + within;
  let last = 'no answer';
  while (Date.now() < end) {
    try {
      const response = await fetch(`http://${address}:${port}/api/health/ready`);
      if (response.ok) return;
      last = `${response.status} ${await response.text()}`;
    } catch (error) {
      last = error.cause?.code ?? error.message;
    }
    await sleep(50);
  }
  throw new Explained(`The web server did not become ready within ${within / 1000} seconds (${last}).`);
}

// The condition lets modules that are for the server only be imported outside of Next.
const tsx = (script) => ['--conditions=react-server', '--import', 'tsx', script];
