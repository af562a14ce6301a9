import { strict as assert } from 'node:assert';
import { today } from '@/lib/dates/clock';
import { academicYearStart } from '@/lib/dates/iso-date';
import { previewDrafts, previewShift } from '@/lib/groups/affected-queries';
import { generateEvents } from '@/lib/groups/commands/generate-events';
import { publishDrafts } from '@/lib/groups/commands/publish-drafts';
import { shiftGroups } from '@/lib/groups/commands/shift-groups';

import { asStaff } from '@/tests/factories/actors';
import { usualDeliveryPartner, usualLeadProvider } from '@/tests/factories/organisations';
import { persist } from '@/tests/factories/persist';
import { createTerms, laCode } from '@/tests/integration/lib/groups/arrange';
import { expectedReaders, type Touched, toldOfSchedules } from '@/tests/integration/lib/schedules/affected';
import { ownerSql } from '@/tests/support/database';
import { onThrowAwayDatabase, timed } from './throw-away-database';

// A two-year programme for 60 groups and 1,400 people: generated, published, then shifted by a week.
// Run: node --conditions=react-server --expose-gc --import tsx tests/bench/schedules.ts [groups] [people]

const groupCount = Number(process.argv[2] ?? 60);
const peopleCount = Number(process.argv[3] ?? 1_400);

/** Nine modules over two years with their events, as long as a real programme. */
async function createTwoYears(leadProviderId: string): Promise<string> {
  const halfTerms = ['autumn_1', 'autumn_2', 'spring_1', 'summer_1', 'summer_2'] as const;
  const modules = (year: number) =>
    (year === 1 ? halfTerms : halfTerms.slice(0, 4)).map((halfTerm, at) => ({
      number: at + 1,
      halfTerm,
      weeks: halfTerm === 'spring_1' ? 11 : 6,
      title: `Year ${year} module ${at + 1}`,
      templates: {
        create: [
          ...(at === 0
            ? [
                {
                  kind: 'conference' as const,
                  audience: 'both' as const,
                  title: 'Conference',
                  minutes: 360,
                  mode: 'face_to_face' as const,
                  week: 2,
                },
              ]
            : []),
          {
            kind: 'training' as const,
            audience: 'both' as const,
            title: `Training ${at + 1}`,
            minutes: 180,
            mode: 'face_to_face' as const,
            week: 3,
          },
          {
            kind: 'online_community' as const,
            audience: 'both' as const,
            title: `Online community ${at + 1}`,
            minutes: 60,
            mode: 'online' as const,
            week: 5,
          },
          {
            kind: 'study_window' as const,
            audience: 'ect' as const,
            title: `Self-study ${at + 1}`,
            minutes: 180,
            mode: 'online' as const,
            week: 1,
          },
        ],
      },
    }));
  const version = await persist((tx) =>
    tx.programmeVersion.create({
      data: {
        number: 1,
        label: 'Version 1',
        programme: { create: { leadProviderId, name: 'Two years', framework: 'ecf' } },
        years: { create: [1, 2].map((number) => ({ number, modules: { create: modules(number) } })) },
      },
    }),
  );
  return version.id;
}

async function arrange(): Promise<string[]> {
  const programmeVersionId = await createTwoYears((await usualLeadProvider()).id);
  await createTerms();
  const [lead, partner] = [await usualLeadProvider(), await usualDeliveryPartner()];
  await ownerSql(`
    create temp table made_school as select n, uuidv7() as id from generate_series(1, 350) n;
    insert into organisation (id, kind, name, updated_at) select id, 'school', 'School of scale ' || n, now() from made_school;
    insert into school (id, urn, type_code, type_name, la_code, la_name)
      select id, 800000 + n, 1, 'Community school', ${laCode}, 'Example County' from made_school;
    insert into school_calendar_day (school_id, kind, starts_on, ends_on)
      select id, 'inset', current_date + 40 + n, current_date + 40 + n from made_school where n % 9 = 0;
    create temp table made_leader as select n, k, uuidv7() as id from generate_series(1, 350) n, generate_series(1, 2) k;
    insert into users (id, email, name) select id, 'leader.' || n || '.' || k || '@example.org', 'Leader' from made_leader;
    insert into membership (user_id, organisation_id, role, starts_on)
      select l.id, s.id, case k when 1 then 'headteacher' else 'induction_tutor' end::membership_role, current_date - 400
      from made_leader l join made_school s using (n);
    create temp table made_person as select n, uuidv7() as id, uuidv7() as user_id, uuidv7() as period_id, uuidv7() as training_id
      from generate_series(1, ${peopleCount}) n;
    insert into users (id, email, name) select user_id, 'person.' || n || '@example.org', 'Person' from made_person;
    insert into person (id, name, user_id, updated_at) select id, 'Person ' || n, user_id, now() from made_person;
    insert into school_period (id, person_id, school_id, role, starts_on)
      select p.period_id, p.id, s.id, case when p.n % 5 = 0 then 'mentor' else 'ect' end::teacher_role, current_date - 300
      from made_person p join made_school s on s.n = 1 + p.n % 350;
    insert into training_period (id, school_period_id, programme_type, lead_provider_id, delivery_partner_id, intake_year, intake_term, starts_on)
      select training_id, period_id, 'provider_led', '${lead.id}', '${partner.id}', ${academicYearStart(today())}, 'september', current_date - 300 from made_person;
    create temp table made_group as select n, uuidv7() as id from generate_series(1, ${groupCount}) n;
    insert into groups (id, name, lead_provider_id, delivery_partner_id, audience, intake_year, intake_term, weekday, starts_minute, la_code, programme_version_id)
      select id, 'Group of scale ' || n, '${lead.id}', '${partner.id}', 'both', ${academicYearStart(today())}, 'september', 1 + n % 5, 780, ${laCode}, '${programmeVersionId}' from made_group;
    insert into group_membership (training_period_id, group_id, starts_on, ends_on)
      select p.training_id, g.id, case when p.n % 10 = 9 then current_date + 200 else current_date - 300 end,
        case when p.n % 25 = 3 then current_date + 100 end
      from made_person p join made_group g on g.n = 1 + p.n % ${groupCount}`);
  return (await ownerSql<{ id: string }>(`select id from groups order by id`)).map(({ id }) => id);
}

interface Change extends Touched {
  was: string;
}

async function days(): Promise<Map<string, Touched>> {
  const rows = await ownerSql<Touched & { id: string }>(
    `select id, group_id as "groupId", audience::text, (starts_at at time zone 'Europe/London')::date::text as day from event`,
  );
  return new Map(rows.map(({ id, ...event }) => [id, event]));
}

async function measure() {
  const groups = await timed('arranged', arrange);
  const staff = await asStaff(await usualDeliveryPartner());
  const telling = { hold: false, everybody: false };

  const generated = await timed('generated', () => generateEvents(staff, groups));
  const drafts = await days();
  const { seal, affected } = await timed('looked at what is to be published', () =>
    previewDrafts(staff, groups),
  );
  await timed('published', () =>
    publishDrafts(staff, { groupIds: groups, seal, reason: 'First dates', ...telling }),
  );
  const toldFirst = await toldOfSchedules();
  assert.deepEqual(toldFirst, await expectedReaders([...drafts.values()], today()));
  assert.equal(toldFirst.length, affected.notices);

  await ownerSql('truncate notification');
  const shift = await timed('looked at what is to be shifted', () => previewShift(staff, groups, 1));
  await timed('shifted by a week', () =>
    shiftGroups(staff, {
      groupIds: groups,
      seal: shift.seal,
      weeks: 1,
      reason: 'A week later',
      ...telling,
    }),
  );
  const after = await days();
  const moved: Change[] = [...after].flatMap(([id, { day, ...event }]) => {
    const was = drafts.get(id)?.day ?? '';
    return was === day ? [] : [{ ...event, day, was }];
  });
  const told = await toldOfSchedules();
  assert.deepEqual(
    told,
    await expectedReaders(
      moved.flatMap((change) => [change, { ...change, day: change.was }]),
      today(),
    ),
  );
  assert.equal(told.length, shift.affected.notices);

  const [counts] = await ownerSql<{ versions: number; revisions: number; wrong: number }>(
    `select (select count(*)::int from schedule_version) as versions, (select count(*)::int from event_revision where kind = 'moved') as revisions,
       (select count(*)::int from event_revision r join event e on e.id = r.event_id where r.kind = 'moved' and (r.now->>'startsAt')::timestamptz <> e.starts_at) as wrong`,
  );
  const [onHolidays] = await ownerSql<{ count: number }>(
    `select count(*)::int as count from event e where not exists (select from term_date t
       where (e.starts_at at time zone 'Europe/London')::date between t.starts_on and t.ends_on)`,
  );
  assert.equal(counts?.versions, groups.length * 2);
  assert.equal(counts?.revisions, moved.length);
  assert.equal(counts?.wrong, 0);
  console.log(
    JSON.stringify({
      groups: groups.length,
      people: peopleCount,
      ...generated,
      noticesOfPublishing: toldFirst.length,
      moved: moved.length,
      noticesOfShift: told.length,
      versions: counts?.versions,
      outsideTerms: onHolidays?.count,
    }),
  );
}

await onThrowAwayDatabase(measure);
