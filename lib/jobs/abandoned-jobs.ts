import 'server-only';
import pg from 'pg';
import { env } from '@/lib/env';

/** Any number that no other advisory lock of the product uses. */
const lockOfRunners = 20_261;
const everyMs = 5_000;

// A runner that has just begun may hold a job a moment before it says that it lives.
const release = `
  select graphile_worker.force_unlock_workers(array(
    select distinct locked_by from graphile_worker._private_jobs
    where locked_at < now() - interval '3 seconds' and locked_by <> $1
      and pg_try_advisory_xact_lock(${lockOfRunners}, hashtext(locked_by))))`;

export interface Watch {
  stop(): Promise<void>;
}

/**
 * Says for as long as this process lives that its runner does, and gives the jobs of runners that were killed back
 * to those who are left. A connection that holds a lock says it: the database notices at once when its process dies,
 * where the queue itself would keep the job for four hours.
 */
export async function watchAbandonedJobs(runnerId: string): Promise<Watch> {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  async function connected(): Promise<pg.Client> {
    if (client !== null) return client;
    const next = new pg.Client({
      connectionString: env().DIRECT_DATABASE_URL,
      application_name: 'ecf worker lives',
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      keepAlive: true,
    });
    next.on('error', () => {
      if (client === next) client = null;
    });
    await next.connect();
    await next.query('select pg_advisory_lock($1, hashtext($2))', [lockOfRunners, runnerId]);
    client = next;
    return next;
  }

  async function look(): Promise<void> {
    try {
      await (await connected()).query(release, [runnerId]);
    } catch {
      // Tried again with a new connection: the runner itself tells when the database is away.
      const broken = client;
      client = null;
      await broken?.end().catch(() => undefined);
    }
    if (isStopped) return;
    timer = setTimeout(() => void look(), everyMs);
    timer.unref();
  }

  await look();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
