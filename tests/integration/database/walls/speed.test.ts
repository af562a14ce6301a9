import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '@/lib/auth/actor';
import { disconnect } from '@/lib/db/client';
import { withActor } from '@/lib/db/with-actor';
import { getProfile, getSchoolOverview, listPeople } from '@/lib/people/queries';
import { getSchoolScheduleExport } from '@/lib/schedules/export-queries';
import { asInductionTutor, asSelf } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createGroup } from '@/tests/factories/groups';
import { createMentor } from '@/tests/factories/mentors';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { ownerSql } from '@/tests/support/database';
import { asStanding } from '@/tests/support/sql-session';
import { standingOf } from './standing';

const PEOPLE = 20_000;
const bigTables = [
  'person',
  'school_period',
  'training_period',
  'registration',
  'registration_fact',
  'mentorship',
  'group_membership',
];

const ruled = ['school_period', 'training_period', 'registration', 'mentorship', 'group_membership'];

let school: Awaited<ReturnType<typeof aSchool>>;

beforeAll(async () => {
  await fillEngland();
  school = await aSchool();
  await ownerSql('analyze');
}, 60_000);

afterAll(disconnect);

async function aSchool() {
  const mentor = await createMentor();
  const ects = [await createEct({ mentor }), await createEct({ mentor })] as const;
  await createGroup({ members: ects });
  return { ...mentor, ects, tutor: await asInductionTutor(mentor.school) };
}

/** 400 schools of 50 people each: ECTs with their mentors, registered, in training and in groups. */
async function fillEngland() {
  // Twenty thousand rows that are known to be right need not be checked one by one.
  for (const table of ruled) await ownerSql(`alter table ${table} disable trigger user`);
  const [lead, partner] = [await createLeadProvider(), await createDeliveryPartner()];
  await ownerSql(
    `with names as (insert into organisation (kind, name, updated_at)
       select 'school', 'England ' || n, now() from generate_series(1, ${PEOPLE / 50}) n returning id)
     insert into school (id, urn, type_code, type_name) select id, 100000 + row_number() over (), 1, 'Community school' from names`,
  );
  await ownerSql(
    `insert into person (name, trn, updated_at) select 'Person ' || n, (2000000 + n)::text, now() from generate_series(1, ${PEOPLE}) n`,
  );
  await ownerSql(
    `insert into school_period (person_id, school_id, role, starts_on)
     select p.id, s.id, case when p.n % 2 = 0 then 'ect' else 'mentor' end::teacher_role, '2025-09-01'
     from (select id, row_number() over () n from person) p
     join (select id, row_number() over () n from school) s on s.n = 1 + (p.n / 2) % (select count(*) from school)`,
  );
  await ownerSql(
    `insert into training_period (school_period_id, lead_provider_id, delivery_partner_id, intake_year, intake_term, starts_on)
     select id, $1, $2, 2025, 'september', '2025-09-01' from school_period`,
    [lead.id, partner.id],
  );
  await ownerSql(
    `insert into registration (school_period_id, training_period_id, lead_provider_id, delivery_partner_id, status, status_since, source, received_on)
     select school_period_id, id, lead_provider_id, delivery_partner_id, 'placed', '2025-09-01', 'import', '2025-08-01' from training_period`,
  );
  await ownerSql(
    `insert into registration_fact (registration_id, rung, state, as_of, source)
     select id, rung, 'reached', '2025-09-01', 'import' from registration, unnest(array['registered_with_dfe', 'eligible_for_funding']::ladder_rung[]) rung`,
  );
  await ownerSql(
    `insert into mentorship (ect_period_id, mentor_period_id, starts_on)
     select e.id, min(m.id::text)::uuid, '2025-09-01' from school_period e
     join school_period m on m.school_id = e.school_id and m.role = 'mentor' where e.role = 'ect' group by e.id`,
  );
  await ownerSql(
    `with made as (insert into groups (name, lead_provider_id, delivery_partner_id, audience, intake_year, intake_term, capacity)
       select 'Group ' || n, $1, $2, 'both', 2025, 'september', 1000 from generate_series(1, ${PEOPLE / 500}) n returning id)
     insert into group_membership (training_period_id, group_id, starts_on)
     select t.id, g.id, '2025-09-01' from (select id, row_number() over () n from training_period) t
     join (select id, row_number() over () n from made) g on g.n = 1 + t.n % ${PEOPLE / 500}`,
    [lead.id, partner.id],
  );
  for (const table of ruled) await ownerSql(`alter table ${table} enable trigger user`);
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

function sequentialScans(plan: Plan): string[] {
  const here = plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? '?'] : [];
  return [...here, ...(plan.Plans ?? []).flatMap(sequentialScans)];
}

it('has enough people for a plan to matter', async () => {
  for (const table of bigTables) {
    const [row] = await ownerSql<{ count: string }>(`select count(*) from ${table}`);
    expect(Number(row?.count), table).toBeGreaterThanOrEqual(PEOPLE / 2);
  }
});

it.each(bigTables)('the walls of a school let its rows of %s be found by an index', async (table) => {
  const plan = await asStanding(standingOf(school.tutor), async (client) => {
    const { rows } = await client.query(
      `explain (format json) select ${table === 'registration_fact' ? '*' : 'id'} from ${table}`,
    );
    return rows[0]['QUERY PLAN'][0].Plan;
  });

  expect(sequentialScans(plan).filter((name) => bigTables.includes(name))).toEqual([]);
});

it.each(bigTables)('the walls of an ECT let their rows of %s be found by an index', async (table) => {
  const standing = standingOf(await asSelf(school.ects[0].person));
  const plan = await asStanding(standing, async (client) => {
    const { rows } = await client.query(
      `explain (format json) select ${table === 'registration_fact' ? '*' : 'id'} from ${table}`,
    );
    return rows[0]['QUERY PLAN'][0].Plan;
  });

  expect(sequentialScans(plan).filter((name) => bigTables.includes(name))).toEqual([]);
});

/** Sequential scans of the big tables as PostgreSQL counts them; a connection reports when it ends. */
async function scansDuring(work: () => Promise<unknown>): Promise<string[]> {
  const count = async () => {
    await disconnect();
    // Both connections of the owner report as well what they did before.
    await Promise.all([1, 2].map(() => ownerSql('select pg_stat_force_next_flush(), pg_sleep(0.1)')));
    return ownerSql<{ table: string; scans: string }>(
      `select relname as table, seq_scan as scans from pg_stat_user_tables where relname = any($1) order by 1`,
      [bigTables],
    );
  };
  const before = await count();
  await work();
  const after = await count();
  return after.filter((row, index) => row.scans !== before[index]?.scans).map(({ table }) => table);
}

it('the pages of a school read no big table from end to end', async () => {
  const { tutor, ects, school: where } = school;

  expect(
    await scansDuring(async () => {
      const list = await listPeople(tutor, where.id, { view: 'current', search: '' });
      expect(list.ects).toHaveLength(2);
      await getProfile(tutor, where.id, ects[0].person.id);
      await getSchoolOverview(tutor, where.id);
      await getSchoolScheduleExport(tutor, where.id);
    }),
  ).toEqual([]);
});

it('would notice if they did', async () => {
  const readAll = () =>
    withActor(systemActor(), (tx) => tx.$queryRaw`select count(*)::int from person where name || 'x' = 'y'`);

  expect(await scansDuring(readAll)).toEqual(['person']);
});
