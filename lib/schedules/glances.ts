import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { now } from '@/lib/dates/clock';
import type { Tx } from '@/lib/db/with-actor';

export interface Glance {
  lookedAt: Date | null;
  exportedAt: Date | null;
}

/** Staff read schools' schedules along: nobody waits for them to have seen what changed. Of their groups they are told. */
export function keepsGlances(actor: Actor): actor is Extract<Actor, { kind: 'school' | 'self' }> {
  return actor.kind === 'school' || actor.kind === 'self';
}

/**
 * When the user last looked at and exported a schedule. Whoever has seen the changes of a whole school has seen those
 * of each of its people: the latest of all subjects counts.
 */
export async function readGlance(
  tx: Tx,
  actor: Extract<Actor, { kind: 'school' | 'self' | 'staff' }>,
  subjectIds: string[],
): Promise<Glance> {
  const glances = await tx.scheduleGlance.findMany({
    where: { AND: [tenantFilter({ userId: actor.userId }), { subjectId: { in: subjectIds } }] },
  });
  return {
    lookedAt: latest(glances.map(({ lastLookedAt }) => lastLookedAt)),
    exportedAt: latest(glances.map(({ lastExportedAt }) => lastExportedAt)),
  };
}

function latest(instants: readonly (Date | null)[]): Date | null {
  const known = instants.flatMap((instant) => instant?.getTime() ?? []);
  return known.length === 0 ? null : new Date(Math.max(...known));
}

// Two requests at once: neither takes the other's later instant back.
export async function writeLook(tx: Tx, userId: string, subjectId: string, at: Date): Promise<void> {
  const seen = at > now() ? now() : at;
  await tx.$executeRaw`
    insert into schedule_glance as known (user_id, subject_id, last_looked_at) values (${userId}::uuid, ${subjectId}::uuid, ${seen})
    on conflict (user_id, subject_id) do update set
      previous_look_at = case when excluded.last_looked_at > known.last_looked_at then known.last_looked_at else known.previous_look_at end,
      last_looked_at = greatest(known.last_looked_at, excluded.last_looked_at)`;
}

/** `at` is when the exported schedule was read: a change published after it is not in the file. */
export async function writeExport(tx: Tx, userId: string, subjectId: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    insert into schedule_glance as known (user_id, subject_id, last_exported_at) values (${userId}::uuid, ${subjectId}::uuid, ${at})
    on conflict (user_id, subject_id) do update set
      last_exported_at = greatest(known.last_exported_at, excluded.last_exported_at)`;
}
