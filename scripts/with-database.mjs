// Runs a command with the connection strings of the database in its environment:
//   node scripts/with-database.mjs tsx scripts/migrate.ts
// The database is the one of DATABASE_URL, else the embedded one: the server that is running, or one started for
// the time of the command.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { openDataDirectory } from './lib/data-directory.mjs';
import { findEmbeddedPostgres, startEmbeddedPostgres } from './lib/embedded-postgres.mjs';
import { fail } from './lib/say.mjs';

const [command, ...args] = process.argv.slice(2);

async function run() {
  if (process.env.DATABASE_URL) return execute({});
  const dataDir = openDataDirectory(process.env.DATA_DIR || '.data');
  const running = await findEmbeddedPostgres(dataDir);
  if (running) return execute(running);
  const server = await startEmbeddedPostgres(dataDir);
  try {
    return await execute(server);
  } finally {
    await server.stop();
  }
}

function execute({ webUrl, ownerUrl }) {
  const bin = path.resolve('node_modules/.bin');
  const env = {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    ...(webUrl && { DATABASE_URL: webUrl, DIRECT_DATABASE_URL: ownerUrl }),
  };
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env });
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
