import { MigrationFailed, migrate } from '@/lib/db/migrate';

const runtimeUrl = process.env.DATABASE_URL;
if (!runtimeUrl) throw new Error('DATABASE_URL is not set; use "npm run db:migrate".');

try {
  const applied = await migrate({ ownerUrl: process.env.DIRECT_DATABASE_URL || runtimeUrl, runtimeUrl });
  for (const name of applied) console.log(`Applied ${name}`);
  if (applied.length === 0) console.log('The database is up to date.');
} catch (error) {
  if (!(error instanceof MigrationFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
