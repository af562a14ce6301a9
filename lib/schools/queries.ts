import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { joinSql, type Sql, sql } from '@/lib/db/sql';
import { type Tx, withActor } from '@/lib/db/with-actor';
import type { SchoolFilters } from '@/lib/staff/schemas';
import { notLeft, situationSql, standing } from '@/lib/staff/standing';
import type { PartnerSchool, PartnerSchools, SchoolFilterChoices, SchoolPhase } from './types';

export const schoolsPageSize = 25;

/** One page of the schools at which the organisation works or worked, by name. */
export async function listPartnerSchools(actor: StaffActor, filters: SchoolFilters): Promise<PartnerSchools> {
  return withActor(actor, async (tx) => {
    const schools = await tx.$queryRaw<(PartnerSchool & { total: number })[]>`
      ${partnerSchools(actor)}
      select *, count(*) over ()::int as total from listed l
      where ${joinSql(conditions(filters), ' and ')}
      order by l.name, l.urn
      limit ${schoolsPageSize} offset ${(filters.page - 1) * schoolsPageSize}`;
    const total = schools[0]?.total ?? (filters.page === 1 ? 0 : await countSchools(tx, actor, filters));
    return {
      schools: schools.map(({ total: _total, ...school }) => school),
      total,
      choices: await filterChoices(tx, actor),
    };
  });
}

async function countSchools(tx: Tx, actor: StaffActor, filters: SchoolFilters): Promise<number> {
  const [row] = await tx.$queryRaw<{ total: number }[]>`
    ${partnerSchools(actor)}
    select count(*)::int as total from listed l where ${joinSql(conditions(filters), ' and ')}`;
  return row?.total ?? 0;
}

/** `school` is open to all roles, so a school counts as a partner's through rows that only its staff can see. */
function partnerSchools(actor: StaffActor): Sql {
  return sql`
    with people as materialized (
      select p.school_id,
        count(*) filter (where p.role = 'ect' and p.starts_on <= app.today())::int as ects,
        count(*) filter (where p.role = 'mentor' and p.starts_on <= app.today())::int as mentors,
        count(*) filter (where ${situationSql.no_mentor})::int as without_mentor,
        count(*) filter (where ${situationSql.no_group})::int as without_group
      from ${standing(actor)} and ${notLeft}
      group by p.school_id
    ),
    mine as materialized (
      ${schoolsOf(actor)}
    ),
    access as materialized (
      select m.organisation_id, count(*)::int as tutors from membership m
      where m.role = 'induction_tutor'
        and m.starts_on <= app.today() and (m.ends_on is null or m.ends_on >= app.today())
        and m.organisation_id = any (array(select school_id from mine))
      group by m.organisation_id
    ),
    listed as (
      select s.id, s.urn, o.name, s.phase, s.type_name as "typeName", s.la_code as "laCode", s.la_name as "laName",
        s.status, coalesce(c.ects, 0) as ects, coalesce(c.mentors, 0) as mentors,
        coalesce(c.without_mentor, 0) as "withoutMentor", coalesce(c.without_group, 0) as "withoutGroup",
        coalesce(a.tutors, 0) as tutors
      from mine join school s on s.id = mine.school_id
      join organisation o on o.id = s.id
      left join people c on c.school_id = s.id
      left join access a on a.organisation_id = s.id
    )`;
}

function schoolsOf(actor: StaffActor): Sql {
  return sql`
    select w.school_id from partnership w where ${ownPartnership(actor)}
    union select p.school_id from ${standing(actor)}`;
}

function ownPartnership(actor: StaffActor): Sql {
  const own: { organisationId?: string } = tenantFilter({ organisationId: actor.organisationId });
  const id = own.organisationId;
  return id === undefined
    ? sql`true`
    : sql`(w.lead_provider_id = ${id}::uuid or w.delivery_partner_id = ${id}::uuid)`;
}

const waitingSql: Record<NonNullable<SchoolFilters['waiting']>, Sql> = {
  no_mentor: sql`l."withoutMentor" > 0`,
  no_group: sql`l."withoutGroup" > 0`,
  no_tutor: sql`(l.tutors = 0 and l.status <> 'closed')`,
  no_ects: sql`(l.ects = 0 and l.status <> 'closed')`,
};

function conditions({ q, la, phase, waiting }: SchoolFilters): Sql[] {
  const conditions = [sql`true`];
  if (/^\d{6}$/.test(q)) {
    conditions.push(sql`l.id in (select u.school_id from school_urn u where u.urn = ${Number(q)})`);
  } else if (q !== '') {
    conditions.push(sql`l.name ilike ${`%${q.replaceAll(/[\\%_]/g, '\\$&')}%`}`);
  }
  if (la !== undefined) conditions.push(sql`l."laCode" = ${la}`);
  if (phase !== undefined) conditions.push(sql`l.phase = ${phase}::school_phase`);
  if (waiting !== undefined) conditions.push(waitingSql[waiting]);
  return conditions;
}

async function filterChoices(tx: Tx, actor: StaffActor): Promise<SchoolFilterChoices> {
  const rows = await tx.$queryRaw<{ code: number | null; name: string | null; phase: SchoolPhase }[]>`
    select distinct s.la_code as code, s.la_name as name, s.phase
    from school s where s.id = any (array(${schoolsOf(actor)}))
    order by name`;
  const authorities = rows.flatMap(({ code, name }) =>
    code === null || name === null ? [] : [{ code, name }],
  );
  return {
    authorities: [...new Map(authorities.map((authority) => [authority.code, authority])).values()],
    phases: [...new Set(rows.map(({ phase }) => phase))],
  };
}
