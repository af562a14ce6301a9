import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@/lib/auth/actor';
import { fixClock, today } from '@/lib/dates/clock';
import { disconnect } from '@/lib/db/client';
import { withActor } from '@/lib/db/with-actor';
import { loadRecords } from '@/lib/people/records';
import { type StatusState, statusOn } from '@/lib/people/status';
import { isActive } from '@/lib/people/waiting-on';
import { laddersOn } from '@/lib/registrations/ladders';
import { seedDemonstration } from '@/prisma/seed/demonstration';
import { personas } from '@/prisma/seed/personas';
import { emptyTables, ownerSql } from '@/tests/support/database';

afterAll(disconnect);

const everyRecord = () => withActor(systemActor(), (tx) => loadRecords(tx, {}, {}));

const ectStates: StatusState[] = [
  'joining',
  'left',
  'leaving',
  'exempt',
  'withdrawn',
  'paused',
  'no_mentor',
  'mentor_planned',
  'passed',
  'failed',
  'training_completed',
  'school_led',
  'registered',
  'waiting_for_school',
  'not_eligible',
  'being_checked',
  'awaiting_confirmation',
];
const mentorStates: StatusState[] = [
  'joining',
  'left',
  'mentor_leaving',
  'withdrawn',
  'paused',
  'waiting_for_school',
  'mentoring',
  'not_mentoring',
];

async function statesPresent(role: 'ect' | 'mentor'): Promise<Set<StatusState>> {
  const records = await everyRecord();
  return new Set(
    records.filter((record) => record.role === role).map((record) => statusOn(record, today()).state),
  );
}

async function count(sql: string): Promise<number> {
  const [row] = await ownerSql<{ n: number }>(`select count(*)::int as n from ${sql}`);
  return row?.n ?? Number.NaN;
}

describe('the demonstration', () => {
  beforeAll(async () => {
    expect(await seedDemonstration()).toBe(true);
  }, 60_000);

  it('adds nothing when it is there already', async () => {
    const before = [await count('person'), await count('event'), await count('notification')];

    expect(await seedDemonstration()).toBe(false);

    expect([await count('person'), await count('event'), await count('notification')]).toEqual(before);
  });

  it('has about 140 ECTs and 115 mentors at 24 schools of STEP, and three schools of another partner', async () => {
    const schools = (partner: string) =>
      count(`(select distinct school_id from partnership p join organisation o on o.id = p.delivery_partner_id
              where o.name = '${partner}') s`);
    const ofStep = (role: string) =>
      count(`(select distinct p.person_id from school_period p
              join partnership w on w.school_id = p.school_id join organisation o on o.id = w.delivery_partner_id
              where p.role = '${role}' and o.name = 'Shropshire & Telford Education Partnership') s`);

    expect(await schools('Shropshire & Telford Education Partnership')).toBe(24);
    expect(await schools('Marchlands Teaching Partnership')).toBe(3);
    expect(await ofStep('ect')).toBeGreaterThanOrEqual(135);
    expect(await ofStep('ect')).toBeLessThanOrEqual(150);
    expect(await ofStep('mentor')).toBeGreaterThanOrEqual(110);
    expect(await ofStep('mentor')).toBeLessThanOrEqual(135);
  });

  it('has the usual share of extended, reduced and replacement schedules', async () => {
    const share = async (pace: string) =>
      (await count(`training_period where schedule_identifier like 'ecf-${pace}-%'`)) /
      (await count('training_period where schedule_identifier is not null'));

    expect(await share('standard')).toBeGreaterThan(0.8);
    expect(await share('standard')).toBeLessThan(0.9);
    expect(await share('extended')).toBeGreaterThan(0.05);
    expect(await share('reduced')).toBeGreaterThan(0.02);
    expect(await share('replacement')).toBeGreaterThan(0.02);
  });

  it('shows every status of an ECT and of a mentor', async () => {
    expect([...(await statesPresent('ect'))]).toEqual(expect.arrayContaining(ectStates));
    expect([...(await statesPresent('mentor'))]).toEqual(expect.arrayContaining(mentorStates));
  });

  it('shows every state of a rung on both ladders', async () => {
    const states = (await everyRecord()).flatMap((record) => {
      const { dfe, provider } = laddersOn(record, today(), 'staff', isActive(statusOn(record, today())));
      return [...dfe.rungs, ...(provider?.rungs ?? [])].map((rung) => rung.state);
    });

    expect(new Set(states)).toEqual(new Set(['done', 'waiting', 'upcoming', 'not-needed', 'not-heard']));
  });

  it('has registrations, events and invitations in every state', async () => {
    const [row] = await ownerSql<{ registrations: number; events: number; revisions: number; sent: number }>(
      `select (select count(distinct status)::int from registration) as registrations,
         (select count(distinct status)::int from event) as events,
         (select count(distinct kind)::int from event_revision) as revisions,
         (select count(distinct (sent_at is null, failed_at is null, accepted_at is null, revoked_at is null,
            expires_at > now()))::int from invitation) as sent`,
    );

    expect(row).toEqual({ registrations: 7, events: 3, revisions: 4, sent: 6 });
  });

  it('has terms for the local authority of every school, and every event of a group within one', async () => {
    const within = (date: string) =>
      `exists (select from term_date t where ${date} between t.starts_on and t.ends_on)`;
    const londonDay = "(e.starts_at at time zone 'Europe/London')::date";

    expect(await count(`event e where group_id is not null and not ${within(londonDay)}`)).toBe(0);
    expect(
      await count('school s where not exists (select from term_date t where t.la_code = s.la_code)'),
    ).toBe(0);
    expect(await count(`school_calendar_day d where not ${within('d.starts_on')}`)).toBe(0);
    expect(await count('(select distinct kind from school_calendar_day) d')).toBe(3);
  });

  it('invents all of it: mail at example.org, numbers that belong to nobody', async () => {
    expect(await count("users where email not like '%@example.org'")).toBe(0);
    expect(await count("person where email not like '%@example.org'")).toBe(0);
    expect(await count("invitation where email not like '%@example.org'")).toBe(0);
    expect(await count("person where trn < '9900001'")).toBe(0);
    expect(await count("person where telephone not like '01632 960%'")).toBe(0);
    expect(await count('school where urn < 900000')).toBe(0);
  });

  it('lets every persona in, but for the one whose membership has ended', async () => {
    const able = await ownerSql<{ email: string }>(
      `select u.email::text from users u where exists (select from membership m where m.user_id = u.id
         and m.starts_on <= current_date and (m.ends_on is null or m.ends_on >= current_date))
       or exists (select from person n where n.user_id = u.id)`,
    );
    const emails = able.map(({ email }) => email);
    const shutOut = personas.filter(({ email }) => !emails.includes(email)).map(({ key }) => key);

    expect(shutOut).toEqual(['former-induction-tutor']);
  });
});

describe('the demonstration on any day', () => {
  afterEach(() => fixClock());

  it.each([
    ['the last day of the holidays', '2027-08-31T10:00:00Z'],
    ['the first day of the academic year', '2027-09-01T08:00:00Z'],
    ['Christmas Eve', '2026-12-24T12:00:00Z'],
    ['a leap day', '2028-02-29T12:00:00Z'],
    ['the last day of July', '2027-07-31T12:00:00Z'],
    ['the first of August', '2027-08-01T12:00:00Z'],
    ['the night in which the clocks go back', '2027-10-31T00:30:00Z'],
  ])(
    'keeps every rule and shows every status on %s',
    async (_day, instant) => {
      await emptyTables();
      fixClock(instant);

      expect(await seedDemonstration()).toBe(true);

      expect([...(await statesPresent('ect'))]).toEqual(expect.arrayContaining(ectStates));
      expect([...(await statesPresent('mentor'))]).toEqual(expect.arrayContaining(mentorStates));
      expect(await count(`event where starts_at > '${instant}' and group_id is not null`)).toBeGreaterThan(
        50,
      );
      expect(
        await count(`event where extract(isodow from starts_at at time zone 'Europe/London') > 5
        or (starts_at at time zone 'Europe/London')::time not between '08:00' and '17:00'`),
      ).toBe(0);
      expect(
        await count('(select from term_date group by la_code, academic_year having count(*) <> 6) t'),
      ).toBe(0);
    },
    60_000,
  );
});
