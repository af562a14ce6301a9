import 'server-only';
import { londonDate } from '@/lib/dates/london';
import type { Tx } from '@/lib/db/with-actor';
import { readSnapshot } from '@/lib/events/snapshots';
import type { RevisionKind } from '@/lib/events/types';
import { composeRevisions } from '@/lib/schedules/compose-rules';
import type { EventDetails, PublishedRevision } from '@/lib/schedules/publication';

interface HeldRow {
  eventId: string;
  versionId: string;
  version: number;
  reason: string;
  kind: RevisionKind;
  was: unknown;
  now: unknown;
  title: string;
  startsAt: Date;
  audience: EventDetails['audience'];
}

/** What the versions whose notices are held come to, one change for each event that differs in the end. */
export async function readHeldChanges(tx: Tx, groupId: string): Promise<PublishedRevision[]> {
  const rows = await tx.$queryRaw<HeldRow[]>`
    select r.event_id as "eventId", v.id as "versionId", v.number as version, v.reason, r.kind::text, r.was, r.now, e.title,
      e.starts_at as "startsAt", e.audience::text
    from event_revision r join schedule_version v on v.id = r.schedule_version_id join event e on e.id = r.event_id
    where v.group_id = ${groupId}::uuid and v.notices_held_at is not null
    order by v.number, r.id`;
  return [...Map.groupBy(rows, ({ eventId }) => eventId).values()].flatMap((own) => {
    const net = composeRevisions(
      own.map(({ kind, was, now }) => ({ kind, was: readSnapshot(was), now: readSnapshot(now) })),
    );
    const last = own.at(-1);
    if (net === null || last === undefined) return [];
    const { eventId, versionId, version, title, startsAt, audience } = last;
    const isNew = net.kind === 'added';
    const before = net.was.startsAt === undefined ? startsAt : new Date(net.was.startsAt);
    return {
      eventId,
      groupId,
      versionId,
      version: own[0]?.version ?? version,
      reason: [...new Set(own.map(({ reason }) => reason))].join(' '),
      kind: net.kind,
      was: isNew ? null : net.was,
      now: net.now,
      title,
      wasOn: isNew ? null : londonDate(before),
      nowOn: londonDate(startsAt),
      wasFor: isNew ? null : (net.was.audience ?? audience),
      nowFor: audience,
    };
  });
}
