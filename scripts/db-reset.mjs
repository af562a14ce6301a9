// "npm run db:reset": empties the embedded database and prepares it again. A database of DATABASE_URL is left alone.
import { generateClient } from './lib/build.mjs';
import { findEmbeddedPostgres, startEmbeddedPostgres } from './lib/embedded-postgres.mjs';
import { environmentOf, readSettings } from './lib/installation.mjs';
import { forgetPreparation, prepareDatabase } from './lib/product.mjs';
import { Explained, fail, say } from './lib/say.mjs';

try {
  const settings = readSettings();
  if (process.env.DATABASE_URL) {
    throw new Explained(
      'DATABASE_URL is set: only the embedded database can be reset, any other is yours to empty.',
    );
  }
  const running = await findEmbeddedPostgres(settings.dataDir);
  const database = running ?? (await startEmbeddedPostgres(settings.dataDir));
  try {
    await generateClient();
    await recreate(database.adminUrl);
    forgetPreparation(settings.dataDir);
    say(await prepareDatabase(environmentOf(settings, database)));
  } finally {
    await database.stop?.();
  }
} catch (error) {
  fail(error);
}

async function recreate(adminUrl) {
  const { default: pg } = await import('pg');
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('drop database if exists ecf with (force)');
    await admin.query('create database ecf owner ecf_owner');
  } finally {
    await admin.end();
  }
}
