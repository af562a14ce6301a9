import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildWhenStale, generateClient } from './build.mjs';
import { readJson } from './json-file.mjs';
import { Explained, say } from './say.mjs';
import { runEndToEnd } from './test-e2e.mjs';

const STEPS = {
  lint: () => run('biome', ['check', '.', '--error-on-warnings']),
  types: async () => {
    await generateClient();
    await run('next', ['typegen']);
    await run('tsc', ['--noEmit']);
  },
  unit: (results) => vitest('unit', results),
  integration: (results) => vitest('integration', results),
  build: () => buildWhenStale(),
  system: (results) => vitest('system', results),
  e2e: (results) => runEndToEnd(results, run),
};

let current;
let interrupted = false;

/** Runs the steps, all of them even when one fails, and ends with a line of counts from the real results. */
export async function main() {
  const chosen = process.argv.slice(2);
  const unknown = chosen.filter((name) => !Object.hasOwn(STEPS, name));
  if (unknown.length > 0)
    throw new Explained(`There is no step ${unknown.join(', ')}: ${Object.keys(STEPS).join(', ')}.`);

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      interrupted = true;
      current?.kill(signal);
    });
  }
  forgetSettings();
  const directory = mkdtempSync(path.join(tmpdir(), 'ecf-results-'));
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const broken = [];
  try {
    for (const [name, step] of Object.entries(STEPS)) {
      if (interrupted) break;
      if (chosen.length > 0 && !chosen.includes(name)) continue;
      if (['system', 'e2e'].includes(name) && broken.includes('build')) continue;
      const file = path.join(directory, `${name}.json`);
      const began = Date.now();
      say(`\n── ${name}`);
      try {
        await step(file);
      } catch (error) {
        broken.push(name);
        say(error instanceof Explained ? error.message : error.stack);
      }
      add(counts, readJson(file));
      say(
        `── ${name}: ${broken.includes(name) ? 'FAILED' : 'done'} in ${((Date.now() - began) / 1000).toFixed(1)} s`,
      );
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  if (interrupted) say('\nInterrupted: not everything was run.');
  if (broken.length > 0) say(`\nFailed: ${broken.join(', ')}`);
  say(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exit(interrupted || broken.length > 0 || counts.failed > 0 ? 1 : 0);
}

const vitest = (project, results) =>
  run('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ]);

/** Runs one of the project's programs in view; without standard input, as in CI. */
function run(program, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(path.resolve('node_modules/.bin', program), args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    current = child;
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Explained(`${program} ended with ${signal ?? `exit code ${code}`}.`));
    });
  });
}

// Tests bring their own database and settings: what this shell has for its installation must not leak into them.
function forgetSettings() {
  for (const name of [
    'DATABASE_URL',
    'DIRECT_DATABASE_URL',
    'DATA_DIR',
    'PORT',
    'HOST',
    'APP_ORIGIN',
    'DEMO',
    'AUTH_SECRET',
    'SMTP_URL',
    'MAIL_FROM',
    'NODE_ENV',
    'NEXT_DIST_DIR',
    'NEXTAUTH_URL',
    'NEXTAUTH_SECRET',
  ]) {
    delete process.env[name];
  }
  process.env.TZ = 'UTC';
}

// Vitest and Playwright each have a JSON report of their own.
function add(counts, report) {
  if (!report) return;
  counts.passed += report.numPassedTests ?? report.stats?.expected ?? 0;
  counts.failed += report.numFailedTests ?? (report.stats ? report.stats.unexpected + report.stats.flaky : 0);
  counts.skipped += report.stats?.skipped ?? (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
}
