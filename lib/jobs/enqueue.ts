import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import type { Payload, TaskName } from './payloads';

export interface JobOptions {
  /** At most one waiting job per key: adding it again replaces the one that waits. */
  key?: string;
  runAt?: Date;
}

/** Adds a job in the transaction of its cause: it runs after the commit, and not at all after a rollback. */
export async function enqueueJob<Name extends TaskName>(
  tx: Tx,
  task: Name,
  payload: Payload<Name>,
  { key, runAt }: JobOptions = {},
): Promise<void> {
  await tx.$executeRaw`
    select app.enqueue_job(${task}, ${JSON.stringify(payload)}::jsonb, ${key ?? null}, ${runAt ?? null}::timestamptz)`;
}
