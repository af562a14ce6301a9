import { diffSchema } from '@/lib/db/schema-diff';

const ownerUrl = process.env.DIRECT_DATABASE_URL || process.env.DATABASE_URL;
if (!ownerUrl) throw new Error('DATABASE_URL is not set; use "npm run db:diff".');

// "npm run --silent db:diff" prints what the migrations lack; "-- --empty" prints the whole schema.
process.stdout.write(await diffSchema(ownerUrl, process.argv.includes('--empty') ? 'empty' : 'migrations'));
