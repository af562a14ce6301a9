import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import type { EventDetails } from './publication';
import type { Names } from './publication-rules';

export interface GroupToPublish {
  id: string;
  leadProviderId: string;
  deliveryPartnerId: string;
  venueId: string | null;
}

export interface StoredEvent extends EventDetails {
  id: string;
  groupId: string;
  version: number;
  /** Null for a draft. */
  publishedAt: Date | null;
}

/** An event to be written as it is from now on. */
export interface EventToWrite extends EventDetails {
  id: string;
  groupId: string;
  growsSequence: boolean;
  /** Only what nobody's schedule shows differs: when it was last changed stays. */
  isSilent: boolean;
}

const json = (rows: unknown) => JSON.stringify(rows);

/** Publications of one group wait for one another; always locked in the same order, so that no two wait in a ring. */
export async function lockSchedules(tx: Tx, groupIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    select 1 from (select pg_advisory_xact_lock(hashtextextended('schedule ' || id, 0))
      from (select id from unnest(${groupIds}::uuid[]) as id order by id) ordered) locked`;
}

export async function loadGroups(tx: Tx, groupIds: readonly string[]): Promise<Map<string, GroupToPublish>> {
  const groups = await tx.$queryRaw<GroupToPublish[]>`
    select id, lead_provider_id as "leadProviderId", delivery_partner_id as "deliveryPartnerId", venue_id as "venueId"
    from groups where id = any (${groupIds}::uuid[])`;
  return new Map(groups.map((group) => [group.id, group]));
}

/** The events asked for, and all of the groups whose usual venue changes. */
export async function loadEventsToChange(
  tx: Tx,
  eventIds: readonly string[],
  groupIds: readonly string[],
): Promise<Map<string, StoredEvent>> {
  const events = await tx.$queryRaw<StoredEvent[]>`
    select e.id, e.group_id as "groupId", e.module_id as "moduleId", e.kind::text, e.audience::text, e.title,
      e.starts_at as "startsAt", e.ends_at as "endsAt", e.mode::text, e.venue_id as "venueId", e.status::text, e.version,
      e.published_at as "publishedAt",
      l.url as "joinUrl"
    from event e left join event_join_link l on l.event_id = e.id
    where e.id = any (${eventIds}::uuid[])
      or (e.group_id = any (${groupIds}::uuid[]) and e.venue_id is null and e.mode = 'face_to_face'
        and e.published_at is not null)`;
  return new Map(events.map((event) => [event.id, event]));
}

export async function loadNames(
  tx: Tx,
  venueIds: readonly string[],
  moduleIds: readonly string[],
): Promise<Names> {
  const venues = await tx.$queryRaw<{ id: string; name: string }[]>`
    select id, name from venue where id = any (${venueIds}::uuid[])`;
  const modules = await tx.$queryRaw<{ id: string; year: number; number: number }[]>`
    select m.id, y.number as year, m.number from module m join programme_year y on y.id = m.year_id
    where m.id = any (${moduleIds}::uuid[])`;
  return {
    venues: new Map(venues.map(({ id, name }) => [id, name])),
    modules: new Map(modules.map(({ id, ...module }) => [id, module])),
  };
}

export async function insertEvents(
  tx: Tx,
  events: readonly (EventDetails & { id: string; group: GroupToPublish })[],
  at: Date,
): Promise<void> {
  const rows = events.map(({ group, ...event }) => ({
    ...event,
    groupId: group.id,
    leadProviderId: group.leadProviderId,
    deliveryPartnerId: group.deliveryPartnerId,
  }));
  await tx.$executeRaw`
    insert into event (id, group_id, module_id, lead_provider_id, delivery_partner_id, kind, audience, title, starts_at,
      ends_at, mode, venue_id, status, created_at, changed_at)
    select r.id, r."groupId", r."moduleId", r."leadProviderId", r."deliveryPartnerId", r.kind, r.audience, r.title,
      r."startsAt", r."endsAt", r.mode, r."venueId", r.status, ${at}, ${at}
    from jsonb_to_recordset(${json(rows)}::jsonb) as r(id uuid, "groupId" uuid, "moduleId" uuid, "leadProviderId" uuid,
      "deliveryPartnerId" uuid, kind event_kind, audience audience, title text, "startsAt" timestamptz,
      "endsAt" timestamptz, mode event_mode, "venueId" uuid, status event_status)
    order by r."startsAt", r.title`;
  await writeLinks(tx, rows);
}

export async function updateEvents(tx: Tx, events: readonly EventToWrite[], at: Date): Promise<void> {
  if (events.length === 0) return;
  await tx.$executeRaw`
    update event e set module_id = r."moduleId", kind = r.kind, audience = r.audience, title = r.title,
      starts_at = r."startsAt", ends_at = r."endsAt", mode = r.mode, venue_id = r."venueId", status = r.status,
      sequence = e.sequence + r."growsSequence"::int, version = e.version + 1,
      changed_at = case when r."isSilent" then e.changed_at else ${at} end, published_at = coalesce(e.published_at, ${at})
    from jsonb_to_recordset(${json(events)}::jsonb) as r(id uuid, "moduleId" uuid, kind event_kind, audience audience,
      title text, "startsAt" timestamptz, "endsAt" timestamptz, mode event_mode, "venueId" uuid, status event_status,
      "growsSequence" boolean, "isSilent" boolean)
    where e.id = r.id`;
  await writeLinks(tx, events);
}

async function writeLinks(tx: Tx, events: readonly Pick<EventToWrite, 'id' | 'joinUrl'>[]): Promise<void> {
  const links = events.map(({ id, joinUrl }) => ({ id, joinUrl }));
  await tx.$executeRaw`
    insert into event_join_link (event_id, url)
    select r.id, r."joinUrl" from jsonb_to_recordset(${json(links)}::jsonb) as r(id uuid, "joinUrl" text)
    where r."joinUrl" is not null
    on conflict (event_id) do update set url = excluded.url where event_join_link.url <> excluded.url`;
  const without = links.flatMap(({ id, joinUrl }) => (joinUrl === null ? [id] : []));
  await tx.$executeRaw`delete from event_join_link where event_id = any (${without}::uuid[])`;
}

/** The number of each group's next version is decided under the lock of its schedule. */
export async function insertVersions(
  tx: Tx,
  versions: readonly { id: string; groupId: string; reason: string }[],
  publishedById: string | null,
  at: Date,
): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ groupId: string; number: number }[]>`
    insert into schedule_version (id, group_id, number, reason, published_at, published_by_id)
    select r.id, r."groupId",
      1 + coalesce((select max(v.number) from schedule_version v where v.group_id = r."groupId"), 0), r.reason, ${at},
      ${publishedById}::uuid
    from jsonb_to_recordset(${json(versions)}::jsonb) as r(id uuid, "groupId" uuid, reason text)
    returning group_id as "groupId", number`;
  return new Map(rows.map(({ groupId, number }) => [groupId, number]));
}

export async function insertRevisions(
  tx: Tx,
  revisions: readonly { versionId: string; eventId: string; kind: string; was: object | null; now: object }[],
): Promise<void> {
  await tx.$executeRaw`
    insert into event_revision (schedule_version_id, event_id, kind, was, now)
    select r."versionId", r."eventId", r.kind, r.was, r.now
    from jsonb_to_recordset(${json(revisions)}::jsonb)
      as r("versionId" uuid, "eventId" uuid, kind revision_kind, was jsonb, now jsonb)`;
}

export async function updateUsualVenues(
  tx: Tx,
  groups: readonly { id: string; venueId: string | null }[],
): Promise<void> {
  await tx.$executeRaw`
    update groups g set venue_id = r."venueId", version = g.version + 1
    from jsonb_to_recordset(${json(groups)}::jsonb) as r(id uuid, "venueId" uuid) where g.id = r.id`;
}
