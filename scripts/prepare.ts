// Brings the installation's database up to date and prints who can sign in.
import { systemActor } from '@/lib/auth/actor';
import { disconnect } from '@/lib/db/client';
import { MigrationFailed, migrate } from '@/lib/db/migrate';
import { env } from '@/lib/env';
import { issueSetupCode } from '@/lib/installation/commands/issue-setup-code';
import { installPages } from '@/lib/public-pages/commands/install-pages';
import { seedDemonstration } from '@/prisma/seed/demonstration';
import { personas } from '@/prisma/seed/personas';
import { shippedPages } from '@/prisma/seed/public-pages';

const { APP_ORIGIN, DATABASE_URL, DEMO, DIRECT_DATABASE_URL } = env();

try {
  await migrate({ ownerUrl: DIRECT_DATABASE_URL, runtimeUrl: DATABASE_URL });
  await installPages(systemActor(), shippedPages(), DEMO);
  console.log(DEMO ? await loadDemonstration() : await describeSetUp());
} catch (error) {
  if (!(error instanceof MigrationFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await disconnect();
}

async function loadDemonstration(): Promise<string> {
  await seedDemonstration();
  const width = Math.max(...personas.map(({ name }) => name.length));
  const lines = personas.map(
    ({ name, role, organisation }) => `  ${name.padEnd(width)}  ${role}, ${organisation}`,
  );
  return [`These invented people can sign in at ${APP_ORIGIN}/sign-in:`, ...lines].join('\n');
}

async function describeSetUp(): Promise<string> {
  const code = await issueSetupCode(systemActor());
  if (code === null) return '';
  return `Make the first administrator at ${APP_ORIGIN}/setup with this code, which works once: ${code}`;
}
