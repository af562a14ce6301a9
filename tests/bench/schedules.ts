import { strict as assert } from 'node:assert';
import { today } from '@/lib/dates/clock';
import { academicYearStart, addDays, toDateColumn } from '@/lib/dates/iso-date';
import { generateEvents } from '@/lib/groups/commands/generate-events';
import { publishDrafts } from '@/lib/groups/commands/publish-drafts';
import { shiftGroup } from '@/lib/groups/commands/shift-group';
import { asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createGroup, createGroupMembership } from '@/tests/factories/groups';
import { usualDeliveryPartner, usualLeadProvider } from '@/tests/factories/organisations';
import { persist } from '@/tests/factories/persist';
import { createSchool } from '@/tests/factories/schools';
import { createMembership, createUser } from '@/tests/factories/users';
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
  const groups: { id: string; audience: string }[] = [];
  for (let at = 0; at < groupCount; at++)
    groups.push(
      await createGroup({
        audience: 'both',
        capacity: 60,
        programmeVersionId,
        laCode,
        weekday: (at % 5) + 1,
        startsMinute: 780,
        intakeYear: academicYearStart(today()),
        intakeTerm: 'september',
      }),
    );
  const schools: Awaited<ReturnType<typeof createSchool>>[] = [];
  for (let at = 0; at < peopleCount / 4; at++) {
    const school = await createSchool();
    await createMembership({ organisation: school, role: 'headteacher' });
    await createMembership({ organisation: school, role: 'induction_tutor' });
    schools.push(school);
  }
  for (let at = 0; at < peopleCount; at++) {
    const school = schools[at % schools.length];
    const group = groups[at % groups.length];
    if (school === undefined || group === undefined) throw new Error('nobody');
    const { person, training } = await createEct({ school });
    if (training === null) throw new Error('in training');
    const user = await createUser();
    await persist((tx) => tx.person.update({ where: { id: person.id }, data: { userId: user.id } }));
    const isLate = at % 10 === 9;
    await createGroupMembership({
      group,
      training,
      ...(isLate
        ? { startsOn: addDays(today(), 200) }
        : at % 25 === 3
          ? { endsOn: addDays(today(), 100) }
          : {}),
    });
  }
  for (let at = 0; at < schools.length; at += 9)
    await persist((tx) =>
      tx.schoolCalendarDay.create({
        data: {
          schoolId: schools[at]?.id ?? '',
          kind: 'inset',
          startsOn: toDateColumn(addDays(today(), 40 + at)),
          endsOn: toDateColumn(addDays(today(), 40 + at)),
        },
      }),
    );
  return groups.map(({ id }) => id);
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

/** Every group tells its own people in one publication, so a reader is told once for each group that touches them. */
async function expectedNotices(changes: readonly Touched[]): Promise<string[]> {
  const byGroup = Map.groupBy(changes, ({ groupId }) => groupId);
  const all: string[] = [];
  for (const own of byGroup.values()) all.push(...(await expectedReaders(own, today())));
  return all.sort();
}

async function measure() {
  const groups = await timed('arranged', arrange);
  const staff = await asStaff(await usualDeliveryPartner());
  const telling = { hold: false, everybody: false };

  const generated = await timed('generated', () => generateEvents(staff, groups));
  const drafts = await days();
  await timed('published', async () => {
    for (const groupId of groups)
      await publishDrafts(staff, { groupId, latest: 0, reason: 'First dates', ...telling });
  });
  const toldFirst = await toldOfSchedules();
  assert.deepEqual(toldFirst, await expectedNotices([...drafts.values()]));

  await ownerSql('truncate notification');
  await timed('shifted by a week', async () => {
    for (const groupId of groups)
      await shiftGroup(staff, { groupId, latest: 1, weeks: 1, reason: 'A week later', ...telling });
  });
  const after = await days();
  const moved: Change[] = [...after].flatMap(([id, { day, ...event }]) => {
    const was = drafts.get(id)?.day ?? '';
    return was === day ? [] : [{ ...event, day, was }];
  });
  const told = await toldOfSchedules();
  assert.deepEqual(
    told,
    await expectedNotices(moved.flatMap((change) => [change, { ...change, day: change.was }])),
  );

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
