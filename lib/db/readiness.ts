import 'server-only';
import pg from 'pg';
import { env } from '@/lib/env';
import { listMigrationNames } from './migrations-on-disk';

export type Readiness = 'ready' | 'stopping' | 'migrations pending' | 'database unavailable';

const PATIENCE_MS = 1_000;

const holder = globalThis as typeof globalThis & { ecfReadinessPool?: pg.Pool; ecfStopping?: boolean };

/** From here on the process tells load balancers to send nobody here any more. */
export function announceStop(): void {
  holder.ecfStopping = true;
}

/** Whether the database answers within a second and every migration that we were shipped with is applied to it. */
export async function checkReadiness(): Promise<Readiness> {
  if (holder.ecfStopping) return 'stopping';
  try {
    const [shipped, applied] = await Promise.all([listMigrationNames(), appliedMigrationNames()]);
    return shipped.every((name) => applied.has(name)) ? 'ready' : 'migrations pending';
  } catch {
    return 'database unavailable';
  }
}

async function appliedMigrationNames(): Promise<Set<string>> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The database took too long to answer.')), PATIENCE_MS).unref();
  });
  const asked = pool().query<{ migration_name: string }>(
    `select migration_name from public."_prisma_migrations" where finished_at is not null and rolled_back_at is null`,
  );
  const { rows } = await Promise.race([asked, late]);
  return new Set(rows.map((row) => row.migration_name));
}

// A connection of its own: a busy pool of the pages does not make the process look dead.
function pool(): pg.Pool {
  if (!holder.ecfReadinessPool) {
    holder.ecfReadinessPool = new pg.Pool({
      connectionString: env().DATABASE_URL,
      max: 1,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      allowExitOnIdle: true,
    });
    // Without a listener a lost idle connection would end the process.
    holder.ecfReadinessPool.on('error', () => undefined);
  }
  return holder.ecfReadinessPool;
}
