// Brings the installation's database up to date and prints who can sign in.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { disconnect } from '@/lib/db/client';
import { MigrationFailed, migrate } from '@/lib/db/migrate';
import { env } from '@/lib/env';
import { personas } from '@/prisma/seed/personas';

const { APP_ORIGIN, DATABASE_URL, DEMO, DIRECT_DATABASE_URL } = env();

try {
  await migrate({ ownerUrl: DIRECT_DATABASE_URL, runtimeUrl: DATABASE_URL });
  console.log(DEMO ? await loadDemonstration() : await describeSetUp());
} catch (error) {
  if (!(error instanceof MigrationFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await disconnect();
}

async function loadDemonstration(): Promise<string> {
  await call('prisma/seed/demonstration.ts', 'seedDemonstration');
  const width = Math.max(...personas.map(({ name }) => name.length));
  const lines = personas.map(
    ({ name, role, organisation }) => `  ${name.padEnd(width)}  ${role}, ${organisation}`,
  );
  return [`These invented people can sign in at ${APP_ORIGIN}/sign-in:`, ...lines].join('\n');
}

async function describeSetUp(): Promise<string> {
  const code = await call('lib/setup/commands/issue-setup-code.ts', 'issueSetupCode');
  return typeof code === 'string'
    ? `Make the first administrator at ${APP_ORIGIN}/setup with this code, which works once: ${code}`
    : '';
}

async function call(file: string, name: string): Promise<unknown> {
  const location = path.resolve(file);
  if (!existsSync(location)) return undefined;
  const module: Record<string, unknown> = await import(pathToFileURL(location).href);
  const run = module[name];
  if (typeof run !== 'function') throw new Error(`${file} has no function ${name}.`);
  return run();
}
