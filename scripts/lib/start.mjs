import { buildWhenStale, generateClient } from './build.mjs';
import { environmentOf, openDatabase, readSettings } from './installation.mjs';
import { lockInstance } from './instance-lock.mjs';
import { requireFreePort } from './port.mjs';
import { prepareDatabaseOnce, startWeb, startWorker, waitUntilReady } from './product.mjs';
import { say } from './say.mjs';
import { Shutdown } from './shutdown.mjs';

/** Serves the product until it is told to stop. */
export async function main() {
  const shutdown = new Shutdown();
  try {
    const settings = readSettings();
    shutdown.add(lockInstance(settings.dataDir, settings.origin));
    await requireFreePort(settings.port, settings.host);
    const database = await openDatabase(settings.dataDir);
    shutdown.add(database.stop);
    database.exited.then(() => shutdown.run(1, `The database ended by itself.\n${database.lastWords()}`));
    const env = environmentOf(settings, database);
    await generateClient();
    const [whoCanSignIn] = await Promise.all([
      prepareDatabaseOnce(env, settings, database),
      buildWhenStale(),
    ]);
    shutdown.throwIfBegun();
    const worker = startWorker(env);
    const web = startWeb(env, settings);
    shutdown.add(() => Promise.all([web.stop(), worker.stop()]));
    await waitUntilReady(settings);
    say(`\nThe ECF School Dashboard is ready at ${settings.origin}\n`);
    if (whoCanSignIn) say(`${whoCanSignIn}\n`);
    say('Press Ctrl-C to stop.');
  } catch (error) {
    await shutdown.afterFailure(error);
  }
}
