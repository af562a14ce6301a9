import { performance } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { systemActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { londonDate, londonInstant } from '@/lib/dates/london';
import { withActor } from '@/lib/db/with-actor';
import type { EventDetails } from '@/lib/schedules/publication';
import { publishChanges } from '@/lib/schedules/publish-changes';
import { usualDeliveryPartner, usualLeadProvider } from '@/tests/factories/organisations';
import { ownerSql } from '@/tests/support/database';
import { expectedReaders, type Touched, toldOfSchedules } from './affected';

const groupCount = 60;
const eventsPerGroup = 60;
const people = 1_400;

/** Schools with a head and two tutors each; members who join late, leave early, or have no account. */
async function arrange(): Promise<string[]> {
  const [lead, partner] = [await usualLeadProvider(), await usualDeliveryPartner()];
  await ownerSql(`
    create temp table made_school as select n, uuidv7() as id from generate_series(1, 200) n;
    insert into organisation (id, kind, name, updated_at) select id, 'school', 'School of scale ' || n, now() from made_school;
    insert into school (id, urn, type_code, type_name, la_code, la_name)
      select id, 800000 + n, 1, 'Community school', 893, 'Shropshire' from made_school;
    create temp table made_leader as select n, k, uuidv7() as id from generate_series(1, 200) n, generate_series(1, 3) k;
    insert into users (id, email, name) select id, 'leader.' || n || '.' || k || '@example.org', 'Leader' from made_leader;
    insert into membership (user_id, organisation_id, role, starts_on, ends_on)
      select l.id, s.id, case k when 1 then 'headteacher' else 'induction_tutor' end::membership_role, current_date - 400,
        case when k = 3 and l.n % 4 = 0 then current_date - 1 end
      from made_leader l join made_school s using (n);
    create temp table made_person as select n, uuidv7() as id, uuidv7() as user_id, uuidv7() as period_id, uuidv7() as training_id
      from generate_series(1, ${people}) n;
    insert into users (id, email, name) select user_id, 'person.' || n || '@example.org', 'Person' from made_person where n % 3 > 0;
    insert into person (id, name, user_id, updated_at)
      select id, 'Person ' || n, case when n % 3 > 0 then user_id end, now() from made_person;
    insert into school_period (id, person_id, school_id, role, starts_on)
      select p.period_id, p.id, s.id, case when p.n % 5 = 0 then 'mentor' else 'ect' end::teacher_role, current_date - 300
      from made_person p join made_school s on s.n = 1 + p.n % 200;
    insert into training_period (id, school_period_id, programme_type, lead_provider_id, delivery_partner_id, intake_year, intake_term, starts_on)
      select training_id, period_id, 'provider_led', '${lead.id}', '${partner.id}', 2026, 'september', current_date - 300 from made_person;
    create temp table made_group as select n, uuidv7() as id from generate_series(1, ${groupCount}) n;
    insert into groups (id, name, lead_provider_id, delivery_partner_id, audience, intake_year, intake_term)
      select id, 'Group of scale ' || n, '${lead.id}', '${partner.id}', 'both', 2026, 'september' from made_group;
    insert into group_membership (training_period_id, group_id, starts_on, ends_on)
      select p.training_id, g.id, current_date - 300 + (p.n % 6) * 100, case when p.n % 4 = 0 then current_date + 250 + p.n % 90 end
      from made_person p join made_group g on g.n = 1 + p.n % ${groupCount}`);
  const groups = await ownerSql<{ id: string }>(
    `select id from groups where name like 'Group of scale %' order by id`,
  );
  return groups.map(({ id }) => id);
}

const eventOf = (at: number): EventDetails => {
  const day = addDays(today(), 7 + at * 11);
  return {
    moduleId: null,
    kind: 'training',
    audience: at % 6 === 0 ? 'mentor' : at % 6 === 1 ? 'ect' : 'both',
    title: `Event ${at}`,
    startsAt: londonInstant(day, '13:00'),
    endsAt: londonInstant(day, '16:00'),
    mode: 'face_to_face',
    venueId: null,
    status: 'confirmed',
    joinUrl: null,
  };
};

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const result = await work();
  const seconds = (performance.now() - began) / 1_000;
  process.stdout.write(`${what}: ${seconds.toFixed(2)} s\n`);
  expect(seconds).toBeLessThan(20);
  return result;
}

const wholeProgramme = { timeout: 60_000 };

it('publishes two years of 60 groups and 1,400 people, then shifts them a week, and tells exactly those affected', async () => {
  const groups = await arrange();
  const events = Array.from({ length: eventsPerGroup }, (_, at) => eventOf(at));

  const first = await timed('3,600 events published', () =>
    withActor(
      systemActor(),
      (tx) =>
        publishChanges(
          tx,
          systemActor(),
          groups.map((groupId) => ({ groupId, reason: 'First dates', added: events })),
        ),
      wholeProgramme,
    ),
  );

  const touched: Touched[] = first.revisions.map(({ groupId, nowOn, nowFor }) => ({
    groupId,
    day: nowOn,
    audience: nowFor,
  }));
  const expected = await expectedReaders(touched, today());
  expect(first.versions).toHaveLength(groupCount);
  expect(first.revisions).toHaveLength(groupCount * eventsPerGroup);
  expect(expected.length).toBeGreaterThan(1_000);
  expect(await toldOfSchedules()).toEqual(expected);

  // One term of every second group: members who left before it, or join after it, are not to hear of it.
  await ownerSql('truncate notification');
  const shifted = first.revisions.filter(
    ({ groupId, nowOn }) => groups.indexOf(groupId) % 2 === 0 && nowOn > addDays(today(), 300),
  );
  const second = await timed(`${shifted.length} events shifted`, () =>
    withActor(
      systemActor(),
      (tx) =>
        publishChanges(
          tx,
          systemActor(),
          [...Map.groupBy(shifted, ({ groupId }) => groupId)].map(([groupId, own]) => ({
            groupId,
            reason: 'A week later',
            changed: own.map(({ eventId, nowOn }) => ({
              eventId,
              to: {
                startsAt: londonInstant(addDays(nowOn, 7), '13:00'),
                endsAt: londonInstant(addDays(nowOn, 7), '16:00'),
              },
            })),
          })),
        ),
      wholeProgramme,
    ),
  );

  const both = shifted.flatMap(({ groupId, nowOn, nowFor }): Touched[] => [
    { groupId, day: nowOn, audience: nowFor },
    { groupId, day: addDays(nowOn, 7), audience: nowFor },
  ]);
  const expectedAgain = await expectedReaders(both, today());
  expect(second.revisions).toHaveLength(shifted.length);
  expect(await toldOfSchedules()).toEqual(expectedAgain);
  expect(second.notices).toBe(expectedAgain.length);
  expect(expectedAgain.length).toBeLessThan(expected.length);
  const [grown] = await ownerSql<{ grown: number }>(
    'select count(*)::int as grown from event where sequence = 1',
  );
  expect(grown?.grown).toBe(shifted.length);
  const [sample] = await ownerSql<{ starts_at: Date }>('select starts_at from event where id = $1', [
    shifted[0]?.eventId,
  ]);
  expect(londonDate(sample?.starts_at ?? new Date(0))).toBe(addDays(shifted[0]?.nowOn ?? '', 7));
}, 120_000);
