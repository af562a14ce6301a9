import 'server-only';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { type MaterialsFor, readMaterials } from '@/lib/materials/read-materials';
import { readSnapshot } from './snapshots';
import type { EventRecord, EventRevisionRecord } from './types';

interface EventScope {
  groupIds: string[];
  /** People whose events by name are read as well. */
  personIds: string[];
  /** From this day on a calendar in England. */
  from?: IsoDate;
  /** The joining links, for the attendee themself alone. */
  joinLinks?: boolean;
  /** What publications changed, with their reasons. */
  revisions?: boolean;
  materials?: MaterialsFor;
}

interface EventRow
  extends Omit<
    EventRecord,
    'startsAt' | 'endsAt' | 'createdAt' | 'changedAt' | 'revisions' | 'joinUrl' | 'materials'
  > {
  startsAt: string;
  endsAt: string;
  createdAt: string;
  changedAt: string;
  revisions: (Omit<EventRevisionRecord, 'was' | 'now' | 'publishedAt'> & {
    was: unknown;
    now: unknown;
    publishedAt: string;
  })[];
}

/**
 * Reads the published events of groups and people in one statement; drafts and proposed visits are in nobody's
 * schedule. Whose they are is not decided here: lib/schedules/rules.ts does, from the days on which somebody belongs
 * to the group.
 */
export async function loadEvents(tx: Tx, scope: EventScope): Promise<EventRecord[]> {
  const { groupIds, personIds, from = null, joinLinks = false, revisions = false } = scope;
  if (groupIds.length === 0 && personIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ record: EventRow }[]>`
    with named as materialized (
      select a.event_id, json_agg(a.person_id) as people
      from event_attendee a where a.person_id = any (${personIds}::uuid[]) group by a.event_id
    ),
    wanted as materialized (
      select e.*, e.starts_at at time zone 'Europe/London' as local_start, e.ends_at at time zone 'Europe/London' as local_end
      from event e
      where (e.group_id = any (${groupIds}::uuid[]) or e.id = any (array(select event_id from named)))
        and e.published_at is not null and not e.is_proposal
        and (${from}::date is null or e.ends_at >= ${from}::date::timestamp at time zone 'Europe/London')
    )
    select json_build_object(
      'id', e.id, 'reference', e.reference, 'groupId', e.group_id, 'groupName', g.name,
      'facilitator', g.facilitator_name, 'kind', e.kind, 'audience', e.audience, 'title', e.title,
      'startsAt', e.starts_at, 'endsAt', e.ends_at, 'date', e.local_start::date, 'endDate', e.local_end::date,
      'startTime', to_char(e.local_start, 'HH24:MI'), 'endTime', to_char(e.local_end, 'HH24:MI'),
      'plannedMinutes', case when e.kind in ('study_window', 'mentor_meeting') then (
        select sum(t.minutes)::int from event_template t where t.module_id = e.module_id and t.kind = e.kind
          and (t.audience = 'both' or e.audience = 'both' or t.audience = e.audience)) end,
      'mode', e.mode, 'status', e.status, 'sequence', e.sequence,
      'createdAt', e.created_at, 'changedAt', e.changed_at,
      'venue', case when v.id is not null then
        json_build_object('name', v.name, 'address', v.address, 'postcode', v.postcode) end,
      'module', case when m.id is not null then json_build_object(
        'id', m.id, 'number', m.number, 'title', m.title, 'year', y.number, 'halfTerm', m.half_term) end,
      'attendeeIds', coalesce((select n.people from named n where n.event_id = e.id), '[]'::json),
      'revisions', case when ${revisions} then coalesce((
        select json_agg(json_build_object('id', r.id, 'kind', r.kind, 'was', r.was, 'now', r.now,
          'version', s.number, 'reason', s.reason, 'publishedAt', s.published_at) order by s.published_at, s.number)
        from event_revision r join schedule_version s on s.id = r.schedule_version_id
        where r.event_id = e.id), '[]'::json) else '[]'::json end
    ) as record
    from wanted e
    left join groups g on g.id = e.group_id
    left join venue v on v.id = coalesce(e.venue_id, case when e.mode = 'face_to_face' then g.venue_id end)
    left join module m on m.id = e.module_id
    left join programme_year y on y.id = m.year_id
    order by e.starts_at, e.reference`;
  const links = joinLinks
    ? await loadJoinLinks(
        tx,
        rows.map(({ record }) => record.id),
      )
    : new Map<string, string>();
  const materials =
    scope.materials === undefined
      ? undefined
      : await readMaterials(
          tx,
          rows.map(({ record }) => record.id),
          scope.materials,
        );
  return rows.map(({ record }) => ({
    ...record,
    materials: materials?.get(record.id),
    joinUrl: links.get(record.id) ?? null,
    startsAt: new Date(record.startsAt),
    endsAt: new Date(record.endsAt),
    createdAt: new Date(record.createdAt),
    changedAt: new Date(record.changedAt),
    revisions: record.revisions.map((revision) => ({
      ...revision,
      was: readSnapshot(revision.was),
      now: readSnapshot(revision.now),
      publishedAt: new Date(revision.publishedAt),
    })),
  }));
}

// A statement of its own, since the role of schools may not even name the table.
async function loadJoinLinks(tx: Tx, eventIds: string[]): Promise<Map<string, string>> {
  const links = await tx.eventJoinLink.findMany({ where: { eventId: { in: eventIds } } });
  return new Map(links.map((link) => [link.eventId, link.url]));
}
