import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/with-actor';
import type { PeopleAndEvents } from '@/lib/people/read-people';
import type { Moment } from '@/lib/people/summary';
import { changesSince } from './changes-since';
import { keepsGlances, readGlance } from './glances';
import type { ChangesSince } from './view-types';

/** Who has never said that they have seen the changes is told those of four weeks. */
const firstLookBack = 28 * 86_400_000;

/** What changed for these people since the user last looked and last exported. Null for staff. */
export async function readUnseen(
  tx: Tx,
  actor: Actor,
  { records, events }: PeopleAndEvents,
  subjectIds: string[],
  { now }: Moment,
): Promise<ChangesSince | null> {
  if (!keepsGlances(actor)) return null;
  const { lookedAt, exportedAt } = await readGlance(tx, actor, subjectIds);
  const since = lookedAt ?? new Date(now.getTime() - firstLookBack);
  // Before the first look what is over is no news.
  const told = lookedAt === null ? events.filter(({ endsAt }) => endsAt > now) : events;
  return {
    seenAt: lookedAt,
    changes: changesSince(records, told, since),
    exported:
      exportedAt === null
        ? null
        : { at: exportedAt, changes: changesSince(records, events, exportedAt).length },
    upTo: now,
  };
}
