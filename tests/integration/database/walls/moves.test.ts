import { beforeAll, describe, expect, it } from 'vitest';
import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createEvent } from '@/tests/factories/events';
import { createGroup } from '@/tests/factories/groups';
import { createMentorship } from '@/tests/factories/mentorships';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { createSchoolPeriod } from '@/tests/factories/people';
import { createTenant, type Tenant } from '@/tests/factories/tenants';
import { asStanding, type Standing } from '@/tests/support/sql-session';
import { standingOf } from './standing';

let first: Tenant;
let second: Tenant;

beforeAll(async () => {
  first = await createTenant({
    leadProvider: await createLeadProvider(),
    deliveryPartner: await createDeliveryPartner(),
  });
  second = await createTenant({
    leadProvider: await createLeadProvider(),
    deliveryPartner: await createDeliveryPartner(),
  });
});

async function idsSeen(standing: Standing, table: string, column = 'id'): Promise<string[]> {
  return asStanding(standing, async (client) =>
    (await client.query<{ id: string }>(`select ${column} as id from ${table}`)).rows.map(({ id }) => id),
  );
}

describe('an ECT who moved from one school to another', () => {
  it('is at each only what they were there: no school sees the other’s periods, groups, visits or absences', async () => {
    const before = await createEct({
      school: first.school,
      leadProvider: first.leadProvider,
      deliveryPartner: first.deliveryPartner,
      startsOn: addDays(today(), -300),
      endsOn: addDays(today(), -30),
    });
    const after = await createEct({
      person: before.person,
      school: second.school,
      leadProvider: second.leadProvider,
      deliveryPartner: second.deliveryPartner,
      startsOn: addDays(today(), -29),
    });
    const groups = [before, after].map(async (ect) =>
      createGroup({
        leadProvider: ect === before ? first.leadProvider : second.leadProvider,
        deliveryPartner: ect === before ? first.deliveryPartner : second.deliveryPartner,
        members: [ect],
      }),
    );
    const [oldGroup, newGroup] = await Promise.all(groups);
    const oldVisit = await createEvent({
      group: null,
      attendees: [before.person],
      on: addDays(today(), -60),
    });
    const newVisit = await createEvent({ group: null, attendees: [before.person], on: addDays(today(), 5) });

    const [old, next] = [standingOf(first.tutor), standingOf(second.tutor)];
    for (const standing of [old, next]) expect(await idsSeen(standing, 'person')).toContain(before.person.id);
    for (const [table, oldId, newId] of [
      ['school_period', before.period.id, after.period.id],
      ['training_period', before.training.id, after.training.id],
      ['registration', before.registration.id, after.registration.id],
      ['groups', oldGroup?.id, newGroup?.id],
      ['event', oldVisit.id, newVisit.id],
    ] as const) {
      const seen = [await idsSeen(old, table), await idsSeen(next, table)];
      expect(
        seen.map((ids) => [ids.includes(oldId ?? ''), ids.includes(newId ?? '')]),
        table,
      ).toEqual([
        [true, false],
        [false, true],
      ]);
    }
    expect(await idsSeen(old, 'event_attendee', 'event_id')).not.toContain(newVisit.id);
    expect(await idsSeen(next, 'event_attendee', 'event_id')).not.toContain(oldVisit.id);
  });
});

describe('a mentor at two schools', () => {
  it('is a colleague at both; each school sees its own period, and learns only that there is another school', async () => {
    const elsewhere = await createSchoolPeriod({
      person: first.mentor.person,
      school: second.school,
      role: 'mentor',
    });

    const standing = standingOf(second.tutor);
    expect(await idsSeen(standing, 'person')).toContain(first.mentor.person.id);
    const periods = await idsSeen(standing, 'school_period');
    expect(periods).toContain(elsewhere.id);
    expect(periods).not.toContain(first.mentor.period.id);
    expect(await idsSeen(standing, 'mentorship')).not.toContain(first.ect.mentorship?.id);
  });
});

describe('a mentor', () => {
  it('no longer sees an ECT whom they mentored in the past', async () => {
    const earlier = await createEct({
      school: first.school,
      startsOn: addDays(today(), -120),
      leadProvider: first.leadProvider,
      deliveryPartner: first.deliveryPartner,
    });
    await createMentorship({ ect: earlier, mentor: first.mentor, endsOn: addDays(today(), -1) });

    const seen = await idsSeen(standingOf(first.mentorSelf), 'person');
    expect(seen).toContain(first.ect.person.id);
    expect(seen).not.toContain(earlier.person.id);
  });
});

describe('an ECT', () => {
  it('goes on seeing who mentored them before', async () => {
    const ect = await createEct({ school: first.school, startsOn: addDays(today(), -120) });
    await createMentorship({ ect, mentor: first.mentor, endsOn: addDays(today(), -1) });

    expect(await idsSeen(standingOf(await asSelf(ect.person)), 'person')).toContain(first.mentor.person.id);
  });

  it('sees no joining link of an event of their group before they joined it', async () => {
    const event = await createEvent({
      group: first.group,
      on: addDays(today(), -120),
      joinLink: 'https://meet.example.org/before',
    });

    expect(await idsSeen(standingOf(first.ectSelf), 'event_join_link', 'event_id')).not.toContain(event.id);
  });
});

describe('staff', () => {
  it('learn of people whom another provider trains at their school the name, role and provider alone', async () => {
    const other = await createEct({
      school: first.school,
      leadProvider: second.leadProvider,
      deliveryPartner: second.deliveryPartner,
      name: 'Trained Elsewhere',
    });
    const standing = standingOf(await asStaff(first.leadProvider));

    for (const [table, id] of [
      ['person', other.person.id],
      ['school_period', other.period.id],
      ['training_period', other.training.id],
      ['registration', other.registration.id],
    ] as const)
      expect(await idsSeen(standing, table), table).not.toContain(id);
    const told = await asStanding(standing, async (client) =>
      (await client.query('select * from app.other_people_at_school($1)', [first.school.id])).rows.filter(
        (row) => row.name === 'Trained Elsewhere',
      ),
    );
    expect(told).toHaveLength(1);
    expect(Object.keys(told[0]).sort()).toEqual([
      'ends_on',
      'lead_provider_name',
      'name',
      'role',
      'starts_on',
    ]);
  });

  it('learn nothing of the people of a school that is not theirs', async () => {
    const standing = standingOf(await asStaff(first.deliveryPartner));
    const told = await asStanding(
      standing,
      async (client) =>
        (await client.query('select * from app.other_people_at_school($1)', [second.school.id])).rows,
    );

    expect(told).toEqual([]);
  });

  it('keep seeing a training that has ended', async () => {
    const ended = await createEct({
      at: 'leftSchool',
      school: first.school,
      leadProvider: first.leadProvider,
      deliveryPartner: first.deliveryPartner,
    });

    expect(await idsSeen(standingOf(await asStaff(first.leadProvider)), 'person')).toContain(ended.person.id);
  });
});

describe('a facilitator', () => {
  it('gets the roster of their own groups, with name and school alone', async () => {
    const { rows } = await asStanding(standingOf(first.facilitator), (client) =>
      client.query('select * from app.facilitator_roster()'),
    );

    expect(rows).toEqual([
      {
        group_id: first.group.id,
        name: first.ect.person.name,
        role: 'ect',
        school_name: first.school.name,
      },
    ]);
  });
});
