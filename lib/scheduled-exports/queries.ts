import 'server-only';
import type { SchoolActor } from '@/lib/auth/actor';
import { fromDateColumn } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';
import { withActor } from '@/lib/db/with-actor';
import { exportsOf } from './policy';
import type { StandingExports } from './types';

/** The actor's standing export of the school, or why the last one ended. */
export async function getStandingExports(actor: SchoolActor): Promise<StandingExports> {
  const latest = await withActor(actor, (tx) =>
    tx.scheduledExport.findFirst({
      where: exportsOf(actor),
      orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }],
    }),
  );
  if (latest === null || latest.endedAt !== null) return { current: null, problem: latest?.problem ?? null };
  const { id, weekday, createdAt, lastSentOn } = latest;
  return {
    current: { id, weekday, since: londonDate(createdAt), lastSentOn: fromDateColumn(lastSentOn) },
    problem: null,
  };
}
