// Runs a command with the connection strings of the database in its environment:
//   node scripts/with-database.mjs tsx scripts/migrate.ts
// The database is the one of DATABASE_URL, else the embedded one: the server that is running, or one started for
// the time of the command.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { findEmbeddedPostgres, startEmbeddedPostgres } from './lib/embedded-postgres.mjs';
import { environmentOf, readSettings } from './lib/installation.mjs';
import { fail } from './lib/say.mjs';

const [command, ...args] = process.argv.slice(2);

async function run() {
  const settings = readSettings();
  const { DATABASE_URL, DIRECT_DATABASE_URL } = process.env;
  if (DATABASE_URL) {
    return execute(
      environmentOf(settings, { webUrl: DATABASE_URL, ownerUrl: DIRECT_DATABASE_URL || DATABASE_URL }),
    );
  }
  const running = await findEmbeddedPostgres(settings.dataDir);
  if (running) return execute(environmentOf(settings, running));
  const server = await startEmbeddedPostgres(settings.dataDir);
  try {
    return await execute(environmentOf(settings, server));
  } finally {
    await server.stop();
  }
}

function execute(env) {
  const PATH = `${path.resolve('node_modules/.bin')}${path.delimiter}${process.env.PATH}`;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...env, PATH } });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

try {
  process.exitCode = await run();
} catch (error) {
  fail(error);
}
