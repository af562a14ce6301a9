import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { type LocatedPostcode, locate } from './locate';
import type { GroupChoice, Unplaced } from './types';

interface Loaded {
  people: Unplaced[];
  groups: GroupChoice[];
  /** Week days of the groups that people's mentors and ECTs have already, by training. */
  weekdayOf: Map<string, number | null>;
}

/** Everybody of the organisation's who has an accepted registration and no group on that day or later, and the groups. */
export async function loadAllocation(tx: Tx, actor: StaffActor, day: IsoDate): Promise<Loaded> {
  const people = await loadPeople(tx, actor, day);
  const groups = await loadGroups(tx, actor, day);
  return { people, groups, weekdayOf: await loadWeekdays(tx, people, day) };
}

interface PersonRow extends Omit<Unplaced, 'at' | 'intake'> {
  easting: number | null;
  northing: number | null;
  intakeYear: number;
  intakeTerm: Unplaced['intake']['term'];
}

async function loadPeople(tx: Tx, { organisationId }: StaffActor, day: IsoDate): Promise<Unplaced[]> {
  const rows = await tx.$queryRaw<PersonRow[]>`
    select t.id as "trainingPeriodId", p.person_id as "personId", n.name, p.role, p.school_id as "schoolId",
      o.name as "schoolName", s.easting, s.northing,
      coalesce(p.phase, case when s.phase::text like '%primary' then 'Primary' when s.phase::text like '%secondary' then 'Secondary' end) as phase,
      coalesce(p.working_days, '{}') as "workingDays", t.lead_provider_id as "leadProviderId", t.delivery_partner_id as "deliveryPartnerId",
      t.intake_year as "intakeYear", t.intake_term as "intakeTerm", greatest(t.starts_on, ${day}::date)::text as "from",
      array(
        select other.id from mentorship m
        join training_period other on other.school_period_id = case when m.ect_period_id = p.id then m.mentor_period_id else m.ect_period_id end
        where (m.ect_period_id = p.id or m.mentor_period_id = p.id) and (m.ends_on is null or m.ends_on >= ${day}::date)
          and (other.ends_on is null or other.ends_on >= ${day}::date)
      ) as "pairedWith"
    from training_period t
    join school_period p on p.id = t.school_period_id
    join person n on n.id = p.person_id
    join school s on s.id = p.school_id
    join organisation o on o.id = p.school_id
    left join registration r on r.training_period_id = t.id
    where (t.lead_provider_id = ${organisationId}::uuid or t.delivery_partner_id = ${organisationId}::uuid)
      and t.programme_type = 'provider_led' and t.outcome is null
      and (t.ends_on is null or t.ends_on >= ${day}::date)
      and (r.id is null or r.status in ('accepted', 'placed'))
      and not exists (select from group_membership g where g.training_period_id = t.id and (g.ends_on is null or g.ends_on >= ${day}::date))
    order by o.name, n.name, t.id
    limit 10000`;
  return rows.map(({ easting, northing, intakeYear, intakeTerm, ...row }) => ({
    ...row,
    at: easting === null || northing === null ? null : { easting, northing },
    intake: { year: intakeYear, term: intakeTerm },
  }));
}

interface GroupRow extends Omit<GroupChoice, 'at' | 'intake'> {
  postcode: string | null;
  intakeYear: number;
  intakeTerm: GroupChoice['intake']['term'];
}

// Everybody who is in the group today or later takes a place, whether or not their times meet: no place is promised twice.
async function loadGroups(tx: Tx, { organisationId }: StaffActor, day: IsoDate): Promise<GroupChoice[]> {
  const rows = await tx.$queryRaw<GroupRow[]>`
    select g.id as "groupId", g.name, g.lead_provider_id as "leadProviderId", g.delivery_partner_id as "deliveryPartnerId",
      g.audience, g.phase, g.weekday, v.postcode, g.intake_year as "intakeYear", g.intake_term as "intakeTerm",
      g.capacity - (select count(*) from group_place m
        where m.group_id = g.id and (m.ends_on is null or m.ends_on >= ${day}::date))::int as free
    from groups g left join venue v on v.id = g.venue_id
    where g.lead_provider_id = ${organisationId}::uuid or g.delivery_partner_id = ${organisationId}::uuid
    order by g.name, g.id
    limit 2000`;
  const known = rows.some(({ postcode }) => postcode !== null) ? await loadPostcodes(tx) : [];
  const places = new Map(rows.map(({ postcode }) => [postcode, locate(postcode, known)]));
  return rows.map(({ postcode, intakeYear, intakeTerm, ...row }) => ({
    ...row,
    at: places.get(postcode) ?? null,
    intake: { year: intakeYear, term: intakeTerm },
  }));
}

// The register has the place of every school; of a venue only its postcode is known.
async function loadPostcodes(tx: Tx): Promise<LocatedPostcode[]> {
  const rows = await tx.$queryRaw<{ postcode: string; easting: number; northing: number }[]>`
    select s.postcode, s.easting, s.northing from school s
    where s.easting is not null and s.northing is not null and s.postcode is not null
      and split_part(s.postcode, ' ', 1) ~ any (array(
        select '^' || substring(upper(v.postcode) from '^[A-Z]{1,2}') || '[0-9]' from venue v where v.postcode ~* '^[A-Z]{1,2}[0-9]'))
    limit 50000`;
  return rows.map(({ postcode, easting, northing }) => ({ postcode, at: { easting, northing } }));
}

async function loadWeekdays(
  tx: Tx,
  people: readonly Unplaced[],
  day: IsoDate,
): Promise<Map<string, number | null>> {
  const trainings = [...new Set(people.flatMap(({ pairedWith }) => pairedWith))];
  const rows = await tx.$queryRaw<{ training: string; weekday: number | null }[]>`
    select m.training_period_id as training, g.weekday from group_membership m join groups g on g.id = m.group_id
    where m.training_period_id = any (${trainings}::uuid[]) and (m.ends_on is null or m.ends_on >= ${day}::date)`;
  return new Map(rows.map(({ training, weekday }) => [training, weekday]));
}
