import { existsSync } from 'node:fs';
import { openDataDirectory } from './data-directory.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { requireDatabase } from './external-database.mjs';
import { Explained } from './say.mjs';
import { loadSecrets } from './secrets.mjs';

/** What this installation is told by its environment and, under it, by a file .env. */
export function readSettings() {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Explained(`PORT is "${process.env.PORT}", which is not a port number from 1 to 65535.`);
  }
  return {
    port,
    host: process.env.HOST || '127.0.0.1',
    origin: (process.env.APP_ORIGIN || `http://localhost:${port}`).replace(/\/$/, ''),
    demonstration: !['0', 'false'].includes(process.env.DEMO ?? ''),
    dataDir: openDataDirectory(process.env.DATA_DIR || '.data'),
  };
}

/**
 * Opens the installation's database: the one of DATABASE_URL, or the embedded one. `exited` settles when an
 * embedded server ends.
 */
export async function openDatabase(dataDir) {
  const { DATABASE_URL, DIRECT_DATABASE_URL } = process.env;
  if (!DATABASE_URL) return startEmbeddedPostgres(dataDir);
  await requireDatabase('DATABASE_URL', DATABASE_URL);
  if (DIRECT_DATABASE_URL) await requireDatabase('DIRECT_DATABASE_URL', DIRECT_DATABASE_URL);
  return {
    webUrl: DATABASE_URL,
    ownerUrl: DIRECT_DATABASE_URL || DATABASE_URL,
    exited: new Promise(() => undefined),
    lastWords: () => '',
    stop: async () => undefined,
  };
}

/** The environment of every process of the installation. */
export function environmentOf({ port, origin, demonstration, dataDir }, { webUrl, ownerUrl }) {
  const secret = process.env.AUTH_SECRET || loadSecrets(dataDir).authSecret;
  return {
    ...process.env,
    DATABASE_URL: webUrl,
    DIRECT_DATABASE_URL: ownerUrl,
    DATA_DIR: dataDir,
    PORT: String(port),
    APP_ORIGIN: origin,
    DEMO: demonstration ? '1' : '0',
    AUTH_SECRET: secret,
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: secret,
    NEXT_TELEMETRY_DISABLED: '1',
    TZ: 'UTC',
  };
}
