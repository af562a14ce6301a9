import { beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { asHeadteacher, asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createEvent } from '@/tests/factories/events';
import { createGroup, createGroupMembership } from '@/tests/factories/groups';
import {
  createDeliveryPartner,
  createLeadProvider,
  usualDeliveryPartner,
  usualLeadProvider,
} from '@/tests/factories/organisations';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { emptyTables, ownerSql } from '@/tests/support/database';
import { expectedReaders, toldOfSchedules } from '../../schedules/affected';
import { applied, checked, event, group, intake, weekdayOf } from './fixtures';

let staff: StaffActor;

beforeEach(async () => {
  await emptyTables();
  await createPartnership({ school: await createSchool() });
  staff = await asStaff(await usualDeliveryPartner());
});

const count = async (table: string) =>
  (await ownerSql<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;

const face = { mode: 'Face to face', venue: 'Example Centre' };
const iso = (date: Date) => date.toISOString().slice(0, 10);

describe('a workbook of groups and events', () => {
  it('adds them with their venues, and publishes the first version', async () => {
    const run = await applied(staff, {
      groups: [
        group({
          phase: 'Primary',
          area: 'Shrewsbury',
          venue: 'Example Centre',
          facilitator: 'Žofie Nováková',
          capacity: 24,
        }),
      ],
      events: [
        event({ ...face, postcode: 'SY1 1AA', address: '1 Example Street' }),
        event({ title: 'Модуль 2 — 早期', date: weekdayOf(11, 10), joinUrl: 'https://meet.example.org/2' }),
      ],
    });

    expect(await run.counts()).toMatchObject({ create: 3 });
    const [made] = await ownerSql<Record<string, unknown>>(
      `select g.name, g.audience, g.intake_year, g.capacity, g.facilitator_name, v.name as venue, v.postcode from groups g join venue v on v.id = g.venue_id`,
    );
    expect(made).toMatchObject({
      name: 'Primary A',
      audience: 'ect',
      capacity: 24,
      facilitator_name: 'Žofie Nováková',
      venue: 'Example Centre',
      postcode: 'SY1 1AA',
    });
    const events = await ownerSql<{ title: string; local: string; mode: string; sequence: number }>(
      `select title, (starts_at at time zone 'Europe/London')::text as local, mode, sequence from event order by starts_at`,
    );
    expect(events).toEqual([
      {
        title: 'Module 1 training',
        local: `${iso(weekdayOf(10, 6))} 13:00:00`,
        mode: 'face_to_face',
        sequence: 0,
      },
      { title: 'Модуль 2 — 早期', local: `${iso(weekdayOf(11, 10))} 13:00:00`, mode: 'online', sequence: 0 },
    ]);
    expect(await ownerSql('select number, reason from schedule_version')).toEqual([
      { number: 1, reason: 'First publication' },
    ]);
  });

  it('changes nothing and tells nobody when it comes again', async () => {
    const sheets = {
      groups: [group({ venue: 'Example Centre' })],
      events: [
        event({ ...face, postcode: 'SY1 1AA' }),
        event({ title: 'Community', date: weekdayOf(11, 3) }),
      ],
    };
    await applied(staff, sheets);
    const again = await applied(staff, sheets);

    expect(await again.counts()).toEqual({ unchanged: 3 });
    expect(await again.state()).toBe('applied');
    expect([await count('schedule_version'), await count('event'), await count('venue')]).toEqual([1, 2, 1]);
  });

  it('publishes exactly what differs, and tells exactly those whom it touches', async () => {
    await applied(staff, {
      groups: [group()],
      events: [event(), event({ title: 'Module 2 training', date: weekdayOf(11, 10) })],
    });
    const [target] = await ownerSql<{ id: string }>('select id from groups');
    const [was, now] = [iso(weekdayOf(10, 6)), iso(weekdayOf(10, 13))];
    const people = [await createEct(), await createEct(), await createEct()];
    const ends = [null, was, addDays(was, -1)];
    for (const [at, ect] of people.entries()) {
      await createGroupMembership({
        group: { id: target?.id ?? '' },
        training: ect.training,
        endsOn: ends[at] ?? null,
      });
      await asSelf(ect.person);
      await asHeadteacher(ect.school);
    }

    const run = await applied(staff, {
      events: [
        event({ date: weekdayOf(10, 13) }),
        event({ title: 'Module 2 training', date: weekdayOf(11, 10) }),
      ],
    });

    expect(await run.counts()).toEqual({ update: 1, unchanged: 1 });
    const row = (await run.rows()).find(({ outcome }) => outcome === 'update');
    expect(row?.says[0]).toMatch(/^E\d+: Moved from .+ to .+\.$/);
    expect(await ownerSql('select sequence, version from event order by starts_at')).toEqual([
      { sequence: 1, version: 2 },
      { sequence: 0, version: 1 },
    ]);
    const touched = [was, now].map((day) => ({ groupId: target?.id ?? '', day, audience: 'ect' as const }));
    const expected = await expectedReaders(touched, today());
    expect(expected).toHaveLength(4);
    expect(await toldOfSchedules()).toEqual(expected);
  });

  it('moves the events of a group with its usual venue', async () => {
    await applied(staff, {
      groups: [group({ venue: 'Example Centre' })],
      events: [event({ ...face, postcode: 'SY1 1AA' })],
    });

    const run = await applied(staff, {
      groups: [group({ venue: 'Example Hall' })],
      events: [
        event({
          title: 'Launch',
          date: weekdayOf(9, 15),
          ...face,
          venue: 'Example Hall',
          postcode: 'SY1 1AB',
        }),
      ],
    });

    expect(await run.counts()).toEqual({ create: 1, update: 1 });
    expect(
      await ownerSql(
        'select kind from event_revision r join schedule_version v on v.id = r.schedule_version_id where v.number = 2 order by kind',
      ),
    ).toEqual([{ kind: 'added' }, { kind: 'venue_changed' }]);
  });

  it('finds an event by its reference when its title changes, and cancels it', async () => {
    await applied(staff, { groups: [group()], events: [event()] });
    const [{ reference } = { reference: 0 }] = await ownerSql<{ reference: number }>(
      'select reference from event',
    );

    await applied(staff, {
      events: [event({ reference: `E${reference}`, title: 'New title', status: 'Cancelled' })],
    });

    expect(await ownerSql('select title, status, sequence from event')).toEqual([
      { title: 'New title', status: 'cancelled', sequence: 1 },
    ]);
    // An empty state leaves it cancelled: an old file is not to bring it back.
    const again = await applied(staff, { events: [event({ title: 'New title' })] });
    expect(await again.counts()).toEqual({ unchanged: 1 });
  });

  it('asks which of two events of one title has moved', async () => {
    const two = [event(), event({ date: weekdayOf(10, 20) })];
    await applied(staff, { groups: [group()], events: two });

    const oneMoved = await checked(staff, {
      events: [event({ date: weekdayOf(10, 7) }), event({ date: weekdayOf(10, 20) })],
    });
    expect(await oneMoved.counts()).toMatchObject({ update: 1, unchanged: 1 });
    const bothMoved = await checked(staff, {
      events: [event({ date: weekdayOf(10, 7) }), event({ date: weekdayOf(10, 21) })],
    });
    expect(await bothMoved.counts()).toMatchObject({ refused: 2, reasons: { event: 2 } });
  });

  it('reads headings in another order and leaves columns that it does not know', async () => {
    const run = await checked(staff, { groups: [group()], events: [event()] }, { reordered: true });
    expect(await run.counts()).toEqual({ create: 2 });
  });
});

describe('rows that are refused, with the reason beside the cell', () => {
  const sunday = new Date(weekdayOf(10, 5).getTime() + (7 - weekdayOf(10, 5).getUTCDay()) * 86_400_000);

  it.each<[string, Parameters<typeof event>[0], RegExp]>([
    ['an unknown venue', { mode: 'Face to face', venue: 'Nowhere' }, /^Venue: There is no venue “Nowhere”/],
    ['an unknown group', { group: 'Primary Z' }, /^Group: There is no group “Primary Z”/],
    [
      'a module of a group without a programme',
      { year: 1, number: 1 },
      /^Module: The group follows no programme/,
    ],
    ['a module without its year', { number: 1 }, /^Year: Module goes with Year/],
    ['a reference of another group', { reference: 'E999999' }, /^Reference: The group has no event E999999/],
    ['a date that is none', { date: '31 February 2027' }, /^Date: Date must be a real date/],
    [
      'a text date that could be two days',
      { date: '6/10/2027' },
      /^Date: “6\/10\/2027” is text, and could be two days/,
    ],
    [
      'a date before the intake',
      { date: new Date(Date.UTC(2021, 9, 5)) },
      /^Date: 5 October 2021 is not in the training of this intake/,
    ],
    ['an end before the start', { to: '12:00' }, /^End time: The event must end after it starts/],
    ['a time that is none', { from: 'noon-ish' }, /^Start time: Start time must be a time/],
    ['a kind that is none', { kind: 'Party' }, /^Kind: “Party” is not a kind of event/],
    ['the other audience', { audience: 'Mentors' }, /^Audience: The group is for the other audience/],
    ['a link without https', { joinUrl: 'javascript:alert(1)' }, /^Joining link: .+ is not an address/],
    ['a formula', { title: { formula: '"x"&"y"' } }, /^Title: Title is a formula/],
    ['nothing where something is needed', { title: '' }, /^Title: Title is missing/],
  ])('%s', async (_what, more, says) => {
    const run = await checked(staff, { groups: [group()], events: [event(more)] });

    expect(await run.counts()).toMatchObject({ create: 1, refused: 1 });
    const refused = (await run.rows()).find(({ outcome }) => outcome === 'refused');
    expect(refused?.says.join('\n')).toMatch(says);
  });

  it('the same event twice, merged cells, and every event of a group that is refused', async () => {
    const twice = await checked(staff, { groups: [group()], events: [event(), event()] });
    expect(await twice.counts()).toMatchObject({ create: 2, reasons: { duplicate_row: 1 } });

    const merged = await checked(
      staff,
      { groups: [group()], events: [event(), event({ date: weekdayOf(10, 20) })] },
      { merged: { events: 'C2:C3' } },
    );
    expect((await merged.rows()).flatMap(({ says }) => says).join()).toContain('is in a merged cell');

    const cascade = await checked(staff, { groups: [group({ intake: 'Autumn term' })], events: [event()] });
    expect(await cascade.counts()).toMatchObject({ refused: 2, reasons: { cell: 1, together: 1 } });
  });

  it('a date as text that means one day is taken; a weekend or the wrong term is to be looked at', async () => {
    const worded = await checked(staff, {
      groups: [group()],
      events: [event({ date: `6 October ${weekdayOf(10, 6).getUTCFullYear()}` })],
    });
    expect(await worded.counts()).toMatchObject({ create: 2 });
    const weekend = await checked(staff, { groups: [group()], events: [event({ date: sunday })] });
    expect(await weekend.counts()).toMatchObject({ create: 2, warnings: 1 });
  });

  it.each<[string, Record<string, string | number>, RegExp]>([
    [
      'an unknown facilitator’s address',
      { facilitator: 'nobody@example.org' },
      /^Facilitator: No facilitator/,
    ],
    ['an unknown programme', { programme: 'None such' }, /^Programme: There is no programme “None such”/],
    [
      'another delivery partner',
      { deliveryPartner: 'Somebody Else' },
      /^Delivery partner: “Somebody Else” is not a delivery partner of yours/,
    ],
    [
      'a venue that nobody introduces',
      { venue: 'Nowhere' },
      /^Venue: There is no venue “Nowhere”\. Add it on the sheet Events/,
    ],
    ['an intake of no term', { intake: 'July 2026' }, /^Intake: “July 2026” is not an intake/],
  ])('a group with %s', async (_what, more, says) => {
    const run = await checked(staff, { groups: [group(more)] });
    expect(await run.counts()).toMatchObject({ refused: 1 });
    expect((await run.rows())[0]?.says.join('\n')).toMatch(says);
  });

  it('a group smaller than its members, or for the other audience', async () => {
    const full = await createGroup({ members: [await createEct(), await createEct()] });
    const run = await checked(staff, {
      groups: [group({ group: full.name, capacity: 1, audience: 'Mentors' })],
    });
    expect((await run.rows())[0]?.says).toEqual([
      'Capacity: The group has 2 people already.',
      'Audience: The group has people of the other audience.',
    ]);
  });
});

describe('the wall between organisations', () => {
  it('a group of another delivery partner is as unknown as one that is not there', async () => {
    const others = await createGroup({ name: 'Their group', deliveryPartner: await createDeliveryPartner() });
    const theirs = await createEvent({ group: others });

    const run = await checked(staff, {
      events: [event({ group: 'Their group', reference: `E${theirs.reference}` })],
    });

    expect((await run.rows())[0]?.says).toEqual(['Group: There is no group “Their group”.']);
    await applied(staff, { groups: [group({ group: 'Their group' })] });
    expect(await ownerSql(`select 1 from groups where name = 'Their group'`)).toHaveLength(2);
  });

  it('another lead provider’s staff reach nothing of it', async () => {
    await applied(staff, { groups: [group()], events: [event()] });
    const other = await createLeadProvider();
    await createPartnership({
      school: await createSchool(),
      leadProvider: other,
      deliveryPartner: await usualDeliveryPartner(),
    });
    const stranger = await asStaff(other);

    const run = await checked(stranger, { events: [event({ date: weekdayOf(10, 13) })] });
    expect((await run.rows())[0]?.says).toEqual(['Group: There is no group “Primary A”.']);
    const lead = await checked(await asStaff(await usualLeadProvider()), {
      events: [event({ date: weekdayOf(10, 13) })],
    });
    expect(await lead.counts()).toMatchObject({ update: 1 });
    expect(intake).toMatch(/^September \d{4}$/);
  });
});
