import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { joinSql, type Sql, sql } from '@/lib/db/sql';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { intakeLabel } from '@/lib/registrations/labels';
import type { IntakeTerm } from '@/lib/registrations/types';
import { mostGroups } from './labels';
import { findOwnGroupIds, ownGroup } from './own-groups';
import type { GroupFilters } from './schemas';
import type { GroupChoices, GroupListItem, GroupQueues } from './types';

export const groupsPageSize = 25;

/** One page of the organisation's groups, the newest intakes first. */
export async function listGroups(
  actor: StaffActor,
  filters: GroupFilters,
): Promise<{ groups: GroupListItem[]; total: number; choices: GroupChoices }> {
  return withActor(actor, async (tx) => {
    const rows = await tx.$queryRaw<(GroupListItem & { total: number })[]>`
      with listed as (${listed(actor)})
      select *, count(*) over ()::int as total from listed l
      where ${joinSql(conditions(filters), ' and ')}
      order by l."intakeYear" desc, l."intakeTerm" desc, l.name
      limit ${groupsPageSize} offset ${(filters.page - 1) * groupsPageSize}`;
    return {
      groups: rows.map(({ total: _total, ...group }) => group),
      total: rows[0]?.total ?? 0,
      choices: await choicesOf(tx, actor),
    };
  });
}

/** Whether each of the ids is a group of the actor's organisation. */
export async function areOwnGroups(actor: StaffActor, ids: readonly string[]): Promise<boolean> {
  return withActor(actor, async (tx) => (await findOwnGroupIds(tx, actor, ids)).length === new Set(ids).size);
}

/** All groups that the filters find, not only those of one page. */
export async function listGroupIds(actor: StaffActor, filters: GroupFilters): Promise<string[]> {
  return withActor(actor, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      with listed as (${listed(actor)})
      select l.id from listed l where ${joinSql(conditions(filters), ' and ')} order by l.name limit ${mostGroups + 1}`;
    return rows.map(({ id }) => id);
  });
}

/** What of the schedules waits for staff: drafts to publish, notices to send. */
export async function countWaitingGroups(actor: StaffActor): Promise<GroupQueues> {
  return withActor(actor, async (tx) => {
    const [row] = await tx.$queryRaw<GroupQueues[]>`
      with listed as (${listed(actor)})
      select (count(*) filter (where drafts > 0))::int as drafts, (count(*) filter (where held > 0))::int as "heldGroups",
        coalesce(sum(held), 0)::int as held, count(*)::int as total
      from listed`;
    return row ?? { drafts: 0, heldGroups: 0, held: 0, total: 0 };
  });
}

function listed(actor: StaffActor): Sql {
  return sql`
    select g.id, g.name, g.audience::text, g.phase, g.area, g.intake_year as "intakeYear", g.intake_term::text as "intakeTerm",
      g.weekday, g.starts_minute as "startsMinute", g.pattern, g.capacity, g.programme_version_id as "programmeVersionId",
      v.name as "venueName", g.facilitator_name as "facilitatorName",
      case when pv.id is not null then p.name || ', version ' || pv.number end as "programmeName",
      coalesce(m.people, 0) as people, e."nextEventOn", e."nextEventTitle", coalesce(d.drafts, 0) as drafts,
      coalesce(d.published, 0) as published, coalesce(h.held, 0) as held
    from groups g
    left join venue v on v.id = g.venue_id
    left join programme_version pv on pv.id = g.programme_version_id left join programme p on p.id = pv.programme_id
    left join (select group_id, count(distinct holder)::int as people from group_place
      where ends_on is null or ends_on >= app.today() group by group_id) m on m.group_id = g.id
    left join (select group_id, (count(*) filter (where published_at is null))::int as drafts,
        (count(*) filter (where published_at is not null))::int as published from event where group_id is not null
      group by group_id) d on d.group_id = g.id
    left join (select group_id, count(*)::int as held from schedule_version where notices_held_at is not null
      group by group_id) h on h.group_id = g.id
    left join lateral (
      select to_char(e.starts_at at time zone 'Europe/London', 'YYYY-MM-DD') as "nextEventOn", e.title as "nextEventTitle"
      from event e where e.group_id = g.id and e.published_at is not null and e.status <> 'cancelled'
        and e.kind not in ('study_window', 'mentor_meeting') and e.ends_at > ${now()}
      order by e.starts_at limit 1) e on true
    where ${ownGroup(actor)}`;
}

const waitingSql: Record<NonNullable<GroupFilters['waiting']>, Sql> = {
  drafts: sql`l.drafts > 0`,
  held: sql`l.held > 0`,
  no_events: sql`l.published + l.drafts = 0`,
  full: sql`l.people >= l.capacity`,
};

function conditions({ q, intake, phase, area, audience, programme, waiting }: GroupFilters): Sql[] {
  const found = [sql`true`];
  if (q !== '') found.push(sql`l.name ilike ${`%${q.replaceAll(/[\\%_]/g, '\\$&')}%`}`);
  if (intake !== undefined)
    found.push(sql`l."intakeYear" = ${Number(intake.slice(0, 4))} and l."intakeTerm" = ${intake.slice(5)}`);
  if (phase !== undefined) found.push(sql`l.phase = ${phase}`);
  if (area !== undefined) found.push(sql`l.area = ${area}`);
  if (audience !== undefined) found.push(sql`l.audience = ${audience}`);
  if (programme !== undefined) found.push(sql`l."programmeVersionId" = ${programme}::uuid`);
  if (waiting !== undefined) found.push(waitingSql[waiting]);
  return found;
}

async function choicesOf(tx: Tx, actor: StaffActor): Promise<GroupChoices> {
  const rows = await tx.$queryRaw<
    {
      year: number;
      term: IntakeTerm;
      phase: string | null;
      area: string | null;
      versionId: string | null;
      programme: string | null;
    }[]
  >`
    select distinct g.intake_year as year, g.intake_term::text as term, g.phase, g.area, g.programme_version_id as "versionId",
      p.name || ', version ' || pv.number as programme
    from groups g left join programme_version pv on pv.id = g.programme_version_id left join programme p on p.id = pv.programme_id
    where ${ownGroup(actor)}
    order by year desc, term desc`;
  const texts = (values: (string | null)[]) =>
    [...new Set(values.filter((value) => value !== null))].sort((a, b) => a.localeCompare(b, 'en-GB'));
  const options = (pairs: (readonly [string, string] | null)[]) =>
    [...new Map(pairs.filter((pair) => pair !== null))].map(([value, label]) => ({ value, label }));
  return {
    intakes: options(rows.map(({ year, term }) => [`${year}-${term}`, intakeLabel(year, term)] as const)),
    phases: texts(rows.map(({ phase }) => phase)),
    areas: texts(rows.map(({ area }) => area)),
    programmes: options(
      rows.map(({ versionId, programme }) =>
        versionId === null || programme === null ? null : ([versionId, programme] as const),
      ),
    ),
  };
}
