import path from 'node:path';
import { generateClient } from './build.mjs';
import { keepRunning } from './children.mjs';
import { environmentOf, openDatabase, readSettings } from './installation.mjs';
import { lockInstance } from './instance-lock.mjs';
import { requireFreePort } from './port.mjs';
import { prepareDatabaseOnce, startWorker } from './product.mjs';
import { say } from './say.mjs';
import { Shutdown } from './shutdown.mjs';

export async function main() {
  const shutdown = new Shutdown();
  try {
    const settings = readSettings();
    shutdown.add(lockInstance(settings.dataDir, settings.origin));
    await requireFreePort(settings.port, settings.host);
    await generateClient();
    const database = await openDatabase(settings.dataDir);
    shutdown.add(database.stop);
    const env = environmentOf(settings, database);
    const whoCanSignIn = await prepareDatabaseOnce(env, settings, database);
    shutdown.throwIfBegun();
    if (whoCanSignIn) say(`${whoCanSignIn}\n`);
    const exitWithParent = ['--import', path.resolve('scripts/exit-with-parent.mjs')];
    const next = ['node_modules/next/dist/bin/next', 'dev', '-p', String(settings.port), '-H', settings.host];
    const web = keepRunning('web server', process.execPath, [...exitWithParent, ...next], {
      env: { ...env, NODE_ENV: 'development' },
    });
    const worker = startWorker(env);
    shutdown.add(() => Promise.all([web.stop(), worker.stop()]));
  } catch (error) {
    await shutdown.afterFailure(error);
  }
}
