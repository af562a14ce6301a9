import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/lib/env';
import { PrismaClient } from './generated/client';

const holder = globalThis as typeof globalThis & { ecfPrisma?: PrismaClient };

/** One pool per process, also where the bundler loads this module twice. */
export function prisma(): PrismaClient {
  holder.ecfPrisma ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL,
      max: 10,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 60_000,
      idle_in_transaction_session_timeout: 60_000,
    }),
  });
  return holder.ecfPrisma;
}

/** Closes the pool: at the end of a process or of a test file. */
export async function disconnect(): Promise<void> {
  await holder.ecfPrisma?.$disconnect();
  holder.ecfPrisma = undefined;
}
