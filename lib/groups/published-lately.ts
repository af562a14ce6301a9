import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { joinSql, type Sql, sql } from '@/lib/db/sql';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { readSnapshot } from '@/lib/events/snapshots';
import type { RevisionKind } from '@/lib/events/types';
import { composeRevisions } from '@/lib/schedules/compose-rules';
import { readGlance } from '@/lib/schedules/glances';
import { linesOfChange } from './change-lines';
import { ownGroup } from './own-groups';
import type { GroupNews, PublishedLately } from './types';

/** Who has never said that they have seen it is told of four weeks. */
const firstLookBack = 28 * 86_400_000;

const mostGroups = 50;

/** How much was published for the actor's groups by others since they last said that they had seen it. */
export async function countPublishedLately(
  actor: StaffActor,
): Promise<Pick<PublishedLately, 'versions' | 'groups'>> {
  return withActor(actor, async (tx) => {
    const { since } = await lookOf(tx, actor);
    const [row] = await tx.$queryRaw<{ versions: number; groups: number }[]>`
      select count(*)::int as versions, count(distinct v.group_id)::int as groups
      from schedule_version v join groups g on g.id = v.group_id where ${published(actor, since)}`;
    return row ?? { versions: 0, groups: 0 };
  });
}

/** The same in full: each group with what its publications come to, the latest first. */
export async function listPublishedLately(
  actor: StaffActor,
): Promise<PublishedLately & { news: GroupNews[] }> {
  return withActor(actor, async (tx) => {
    const upTo = now();
    const { since, seenAt } = await lookOf(tx, actor);
    const versions = await tx.$queryRaw<
      {
        id: string;
        groupId: string;
        name: string;
        number: number;
        reason: string;
        at: Date;
        by: string | null;
      }[]
    >`
      select v.id, v.group_id as "groupId", g.name, v.number, v.reason, v.published_at as at, u.name as by
      from schedule_version v join groups g on g.id = v.group_id left join users u on u.id = v.published_by_id
      where ${published(actor, since)} order by v.published_at desc, v.number desc`;
    const byGroup = [...Map.groupBy(versions, ({ groupId }) => groupId)];
    const shown = byGroup.slice(0, mostGroups);
    const changes = await changesOf(
      tx,
      shown.flatMap(([, own]) => own.map(({ id }) => id)),
    );
    return {
      seenAt,
      upTo,
      versions: versions.length,
      groups: byGroup.length,
      news: shown.flatMap(([groupId, own]) => {
        const [last] = own;
        if (last === undefined) return [];
        return {
          groupId,
          name: last.name,
          versions: own.map(({ number, reason, at, by }) => ({ number, reason, at, by })),
          isFirst: own.some(({ number }) => number === 1),
          changes: changes.get(groupId) ?? [],
        };
      }),
    };
  });
}

async function lookOf(tx: Tx, actor: StaffActor): Promise<{ since: Date; seenAt: Date | null }> {
  const { lookedAt } = await readGlance(tx, actor, [actor.organisationId]);
  return { since: lookedAt ?? new Date(now().getTime() - firstLookBack), seenAt: lookedAt };
}

/** What somebody published themself is no news to them. */
function published(actor: StaffActor, since: Date): Sql {
  return joinSql(
    [
      ownGroup(actor),
      sql`v.published_at > ${since}`,
      sql`v.published_by_id is distinct from ${actor.userId}::uuid`,
    ],
    ' and ',
  );
}

/** By group: each event with the one change that the publications come to. */
async function changesOf(tx: Tx, versionIds: readonly string[]): Promise<Map<string, GroupNews['changes']>> {
  const revisions = await tx.$queryRaw<
    { eventId: string; groupId: string; title: string; kind: RevisionKind; was: unknown; now: unknown }[]
  >`
    select r.event_id as "eventId", v.group_id as "groupId", e.title, r.kind::text, r.was, r.now
    from event_revision r join schedule_version v on v.id = r.schedule_version_id join event e on e.id = r.event_id
    where v.id = any (${versionIds}::uuid[]) order by v.number, e.starts_at, r.id`;
  const byEvent = [...Map.groupBy(revisions, ({ eventId }) => eventId).values()];
  const changes = byEvent.flatMap((own) => {
    const net = composeRevisions(
      own.map(({ kind, was, now: is }) => ({ kind, was: readSnapshot(was), now: readSnapshot(is) })),
    );
    const [first] = own;
    if (net === null || first === undefined) return [];
    const lines = linesOfChange(net);
    return [{ groupId: first.groupId, id: first.eventId, title: first.title, lines }];
  });
  return Map.groupBy(changes, ({ groupId }) => groupId);
}
