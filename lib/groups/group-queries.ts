import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { londonDate, londonTime } from '@/lib/dates/london';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import type { EventRevisionRecord } from '@/lib/events/types';
import { isWindow } from '@/lib/schedules/rules';
import { linesOfChange } from './change-lines';
import { lackOf, loadGeneration } from './generation/load';
import { placeEvents } from './generation/place-events';
import type { Placement } from './generation/types';
import { placementInWords, unplacedInWords } from './generation/words';
import { ownGroup } from './own-groups';
import type { GroupDetails, GroupEvent, GroupMember, GroupVersion } from './types';

/** One group with its people, events and versions. Foreign and missing: NotFound. */
export async function getGroup(actor: StaffActor, id: string): Promise<GroupDetails> {
  return withActor(actor, async (tx) => {
    const [group] = await tx.$queryRaw<Omit<GroupDetails, 'members' | 'events' | 'versions' | 'plan'>[]>`
      select g.id, g.name, g.audience::text, g.phase, g.area, g.intake_year as "intakeYear", g.intake_term::text as "intakeTerm",
        g.weekday, g.starts_minute as "startsMinute", g.pattern, g.capacity, g.version, g.venue_id as "venueId",
        v.name || coalesce(', ' || v.postcode, '') as "venueName", g.facilitator_id as "facilitatorId",
        g.facilitator_name as "facilitatorName", g.programme_version_id as "programmeVersionId", g.la_code as "laCode",
        (select min(s.la_name) from school s where s.la_code = g.la_code) as "laName",
        case when pv.id is not null then p.name || ', version ' || pv.number end as "programmeName",
        (select o.agreed_with from module_order o where o.group_id = g.id) as "orderAgreedWith",
        lp.name as "leadProviderName", dp.name as "deliveryPartnerName", dp.id as "deliveryPartnerId",
        coalesce((select max(number) from schedule_version where group_id = g.id), 0)::int as latest
      from groups g join organisation lp on lp.id = g.lead_provider_id join organisation dp on dp.id = g.delivery_partner_id
      left join venue v on v.id = g.venue_id
      left join programme_version pv on pv.id = g.programme_version_id left join programme p on p.id = pv.programme_id
      where g.id = ${id}::uuid and ${ownGroup(actor)}`;
    if (group === undefined) throw new NotFound();
    return {
      ...group,
      members: await membersOf(tx, id),
      events: await eventsOf(tx, id),
      versions: await versionsOf(tx, id),
      plan: await planOf(tx, id),
    };
  });
}

/** What of the programme has no day in the group's schedule yet. */
async function planOf(tx: Tx, groupId: string): Promise<GroupDetails['plan']> {
  const loaded = (await loadGeneration(tx, [groupId], { keepDrafts: true })).get(groupId);
  if (loaded === undefined) throw new NotFound();
  const lack = lackOf(loaded.group);
  if (lack !== null) return { lack: lack.message, toPlace: 0, unplaced: [] };
  const { placed, unplaced } = placeEvents(loaded.input);
  return { lack: null, toPlace: placed.length, unplaced: unplaced.map(unplacedInWords) };
}

/** Who is in the group today or will be, and for whom a place is kept. */
function membersOf(tx: Tx, groupId: string): Promise<GroupMember[]> {
  return tx.$queryRaw<GroupMember[]>`
    select n.id as "personId", n.name, p.role::text, s.urn, o.name as "schoolName",
      to_char(m.starts_on, 'YYYY-MM-DD') as "startsOn", to_char(m.ends_on, 'YYYY-MM-DD') as "endsOn",
      m.is_kept as "isKept", to_char(a.expected_return_on, 'YYYY-MM-DD') as "expectedReturnOn"
    from group_place m left join training_period t on t.id = m.holder left join absence a on a.id = m.holder
    join school_period p on p.id = coalesce(t.school_period_id, a.school_period_id) join person n on n.id = p.person_id
    join school s on s.id = p.school_id join organisation o on o.id = s.id
    where m.group_id = ${groupId}::uuid and (m.ends_on is null or m.ends_on >= app.today())
    order by n.name, m.starts_on limit 1000`;
}

type EventRow = Omit<
  GroupEvent,
  'reference' | 'why' | 'date' | 'endDate' | 'startTime' | 'endTime' | 'isWindow' | 'isPast'
> & { number: number; startsAt: Date; endsAt: Date; placement: Placement | null };

async function eventsOf(tx: Tx, groupId: string): Promise<GroupEvent[]> {
  const rows = await tx.$queryRaw<EventRow[]>`
    select e.id, e.reference as number, e.title, e.kind::text, e.mode::text, e.audience::text, e.status::text, e.version,
      e.starts_at as "startsAt", e.ends_at as "endsAt", m.number as "moduleNumber", y.number as "moduleYear",
      v.name as "venueName", l.url as "joinUrl", e.published_at is null as "isDraft", e.placement
    from event e join groups g on g.id = e.group_id
    left join venue v on v.id = coalesce(e.venue_id, case when e.mode = 'face_to_face' then g.venue_id end)
    left join module m on m.id = e.module_id left join programme_year y on y.id = m.year_id
    left join event_join_link l on l.event_id = e.id
    where e.group_id = ${groupId}::uuid
    order by e.starts_at, e.reference`;
  return rows.map(({ number, startsAt, endsAt, placement, ...event }) => ({
    ...event,
    reference: `E${number}`,
    why: placement === null ? null : placementInWords(placement, londonDate(startsAt)),
    date: londonDate(startsAt),
    endDate: londonDate(endsAt),
    startTime: londonTime(startsAt),
    endTime: londonTime(endsAt),
    isWindow: isWindow(event),
    isPast: endsAt <= now(),
  }));
}

type RevisionRow = Pick<EventRevisionRecord, 'id' | 'kind'> & {
  versionId: string;
  title: string;
  was: unknown;
  now: unknown;
};

async function versionsOf(tx: Tx, groupId: string): Promise<GroupVersion[]> {
  const versions = await tx.$queryRaw<Omit<GroupVersion, 'changes'>[]>`
    select v.id, v.number, v.reason, v.published_at as "publishedAt", v.notices_held_at as "heldAt", u.name as "publishedBy"
    from schedule_version v left join users u on u.id = v.published_by_id
    where v.group_id = ${groupId}::uuid order by v.number desc limit 100`;
  const revisions = await tx.$queryRaw<RevisionRow[]>`
    select r.id, r.kind::text, r.schedule_version_id as "versionId", r.was, r.now, e.title
    from event_revision r join event e on e.id = r.event_id
    where r.schedule_version_id = any (${versions.map(({ id }) => id)}::uuid[])
    order by e.starts_at`;
  const byVersion = Map.groupBy(revisions, ({ versionId }) => versionId);
  return versions.map((version) => ({
    ...version,
    changes: (byVersion.get(version.id) ?? []).map((revision) => ({
      id: revision.id,
      title: revision.title,
      lines: linesOfChange(revision),
    })),
  }));
}
