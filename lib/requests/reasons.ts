import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import type { Effect } from './effects/types';

/**
 * Puts the reason of a request beside what it is a reason for: the absence that begins, the training that ends. It
 * is copied inside the database and is in no effect, audit, notification or log.
 */
export async function keepReasons(tx: Tx, requestId: string, effects: readonly Effect[]): Promise<void> {
  const absences = idsOf(effects, ['absence_begun']);
  const trainings = idsOf(effects, ['training_paused', 'training_withdrawn']);
  await tx.$executeRaw`
    insert into absence_reason (absence_id, reason, notes)
    select a.id, r.category, r.notes from service_request_reason r, unnest(${absences}::uuid[]) a (id)
    where r.request_id = ${requestId}::uuid`;
  await tx.$executeRaw`
    insert into training_outcome_reason (training_period_id, reason)
    select t.id, r.category from service_request_reason r, unnest(${trainings}::uuid[]) t (id)
    where r.request_id = ${requestId}::uuid
    on conflict (training_period_id) do update set reason = excluded.reason`;
}

/** Takes them away again when what they are a reason for is taken back. */
export async function dropReasons(tx: Tx, effects: readonly Effect[]): Promise<void> {
  const absences = idsOf(effects, ['absence_begun']);
  const trainings = idsOf(effects, ['training_paused', 'training_withdrawn']);
  await tx.$executeRaw`delete from absence_reason where absence_id = any (${absences}::uuid[])`;
  await tx.$executeRaw`delete from training_outcome_reason where training_period_id = any (${trainings}::uuid[])`;
}

function idsOf(effects: readonly Effect[], kinds: readonly Effect['kind'][]): string[] {
  return effects.filter(({ kind }) => kinds.includes(kind)).map(({ subjectId }) => subjectId);
}
