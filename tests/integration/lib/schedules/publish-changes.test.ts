import { beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { addDays, toDateColumn } from '@/lib/dates/iso-date';
import { londonInstant } from '@/lib/dates/london';
import type { Group } from '@/lib/db/generated/client';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import type { EventDetails, Publication } from '@/lib/schedules/publication';
import { publishChanges } from '@/lib/schedules/publish-changes';
import { asHeadteacher, asInductionTutor, asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createEvent } from '@/tests/factories/events';
import { createGroup, createGroupMembership } from '@/tests/factories/groups';
import { createMentor } from '@/tests/factories/mentors';
import { createDeliveryPartner } from '@/tests/factories/organisations';
import { persist } from '@/tests/factories/persist';
import { createSchool } from '@/tests/factories/schools';
import { createMembership } from '@/tests/factories/users';
import { emptyTables, ownerSql } from '@/tests/support/database';
import { expectedReaders, keyOf, toldOfSchedules } from './affected';

const day = addDays(today(), 14);
const later = addDays(today(), 21);

beforeEach(emptyTables);

const publish = (...publications: Publication[]) =>
  withActor(systemActor(), (tx) => publishChanges(tx, systemActor(), publications));

const training = (overrides: Partial<EventDetails> = {}): EventDetails => ({
  moduleId: null,
  kind: 'training',
  audience: 'both',
  title: 'Module 1 training',
  startsAt: londonInstant(day, '13:00'),
  endsAt: londonInstant(day, '16:00'),
  mode: 'face_to_face',
  venueId: null,
  status: 'confirmed',
  joinUrl: null,
  ...overrides,
});

const moved = { startsAt: londonInstant(later, '13:00'), endsAt: londonInstant(later, '16:00') };

async function eventRow(id: string) {
  const [row] = await ownerSql<{ sequence: number; version: number; status: string; starts_at: Date }>(
    'select sequence, version, status, starts_at from event where id = $1',
    [id],
  );
  return row;
}

const revisionsOf = (eventId: string) =>
  ownerSql<{ kind: string; was: object; now: object; number: number; reason: string }>(
    `select r.kind, r.was, r.now, v.number, v.reason from event_revision r join schedule_version v on v.id = r.schedule_version_id
     where r.event_id = $1 order by v.number`,
    [eventId],
  );

const venue = async (group: Group, name: string) =>
  persist((tx) => tx.venue.create({ data: { organisationId: group.deliveryPartnerId, name } }));

describe('what is published', () => {
  it('a new event is in version 1, with all that it is', async () => {
    const group = await createGroup();

    const { versions, addedEventIds } = await publish({
      groupId: group.id,
      reason: 'First dates',
      added: [training({ joinUrl: 'https://meet.example.org/1' })],
    });

    expect(versions).toMatchObject([{ groupId: group.id, number: 1 }]);
    const [revision] = await revisionsOf(addedEventIds[0] ?? '');
    expect(revision).toMatchObject({ kind: 'added', number: 1, reason: 'First dates', was: null });
    expect(revision?.now).toMatchObject({
      title: 'Module 1 training',
      startsAt: training().startsAt.toISOString(),
    });
    expect(JSON.stringify(revision)).not.toContain('meet.example.org');
    expect(await ownerSql('select url from event_join_link')).toEqual([
      { url: 'https://meet.example.org/1' },
    ]);
  });

  it('a draft appears as new, to those alone who attend', async () => {
    const ect = await createEct();
    const self = await asSelf(ect.person);
    const group = await createGroup({ members: [ect] });
    const event = await createEvent({ group, on: day, more: { publishedAt: null } });

    const { notices } = await publish({
      groupId: group.id,
      reason: 'Dates for the year',
      changed: [{ eventId: event.id, to: {} }],
    });

    expect(notices).toBe(1);
    expect(await toldOfSchedules()).toEqual([keyOf({ userId: self.userId, organisationId: null })]);
    expect(await revisionsOf(event.id)).toMatchObject([{ kind: 'added', was: null }]);
    expect(await ownerSql('select 1 from event where published_at is null')).toHaveLength(0);
  });

  it('a move grows the sequence and says was and now', async () => {
    const group = await createGroup();
    const event = await createEvent({ group, on: day, from: '13:00', to: '16:00' });

    await publish({ groupId: group.id, reason: 'Snow', changed: [{ eventId: event.id, to: moved }] });

    expect(await eventRow(event.id)).toMatchObject({ sequence: 1, version: 2, starts_at: moved.startsAt });
    expect(await revisionsOf(event.id)).toMatchObject([
      {
        kind: 'moved',
        was: { startsAt: londonInstant(day, '13:00').toISOString() },
        now: { startsAt: moved.startsAt.toISOString(), endsAt: moved.endsAt.toISOString() },
      },
    ]);
  });

  it('another title is a revision, but no new sequence', async () => {
    const group = await createGroup();
    const event = await createEvent({ group, on: day });

    await publish({
      groupId: group.id,
      reason: 'Wording',
      changed: [{ eventId: event.id, to: { title: 'New' } }],
    });

    expect(await eventRow(event.id)).toMatchObject({ sequence: 0, version: 2 });
    expect(await revisionsOf(event.id)).toMatchObject([{ kind: 'details_changed', now: { title: 'New' } }]);
  });

  it('cancelling, restoring and a new link each grow the sequence by one', async () => {
    const group = await createGroup();
    const event = await createEvent({ group, on: day });
    const to = async (change: Partial<EventDetails>) =>
      publish({ groupId: group.id, reason: 'Changed', changed: [{ eventId: event.id, to: change }] });

    await to({ status: 'cancelled' });
    await to({ status: 'confirmed', ...moved });
    await to({ joinUrl: 'https://meet.example.org/secret' });

    expect((await eventRow(event.id))?.sequence).toBe(3);
    const revisions = await revisionsOf(event.id);
    expect(revisions.map(({ kind, number }) => [kind, number])).toEqual([
      ['cancelled', 1],
      ['restored', 2],
      ['details_changed', 3],
    ]);
    expect(revisions[2]?.now).toEqual({ joinLink: 'given' });
  });

  it('nothing different is no version, no revision, no notice, and leaves the event as it is', async () => {
    const group = await createGroup({ members: [await createEct()] });
    const event = await createEvent({ group, on: day, from: '13:00', to: '16:00' });
    const same = { startsAt: londonInstant(day, '13:00'), title: event.title, venueId: null };

    const result = await publish({
      groupId: group.id,
      reason: 'Again',
      changed: [{ eventId: event.id, to: same }],
      usualVenueId: null,
    });

    expect(result).toMatchObject({ versions: [], revisions: [], notices: 0 });
    expect(await eventRow(event.id)).toMatchObject({ sequence: 0, version: 1 });
    expect(await ownerSql('select 1 from schedule_version')).toHaveLength(0);
  });

  it('a new usual venue moves the events to come that have none of their own, and no past one', async () => {
    const group = await createGroup();
    const [hall, library] = [await venue(group, 'Example Hall'), await venue(group, 'Example Library')];
    await persist((tx) => tx.group.update({ where: { id: group.id }, data: { venueId: hall.id } }));
    const past = await createEvent({ group, on: addDays(today(), -7) });
    const coming = await createEvent({ group, on: day });
    const online = await createEvent({ group, on: day, joinLink: 'https://meet.example.org/2' });
    const elsewhere = await createEvent({ group, on: day, more: { venueId: library.id } });

    const { revisions } = await publish({ groupId: group.id, reason: 'Moved out', usualVenueId: library.id });

    expect(revisions.map(({ eventId, kind }) => [eventId, kind])).toEqual([[coming.id, 'venue_changed']]);
    expect(revisions[0]).toMatchObject({ was: { venue: 'Example Hall' }, now: { venue: 'Example Library' } });
    const places = await ownerSql<{ id: string; venue_id: string | null; version: number }>(
      'select id, venue_id, version from event',
    );
    expect(new Map(places.map(({ id, venue_id }) => [id, venue_id]))).toEqual(
      new Map([
        [past.id, hall.id],
        [coming.id, null],
        [online.id, null],
        [elsewhere.id, library.id],
      ]),
    );
  });
});

describe('what is refused', () => {
  it('an event that ends before it starts', async () => {
    const group = await createGroup();
    const backwards = training({ endsAt: londonInstant(day, '12:00') });

    await expect(publish({ groupId: group.id, reason: 'x', added: [backwards] })).rejects.toThrow(RuleBroken);
  });

  it('a change decided on an older version of the event', async () => {
    const group = await createGroup();
    const event = await createEvent({ group, on: day });
    const change = { eventId: event.id, to: { title: 'Mine' }, version: 1 };
    await publish({ groupId: group.id, reason: 'First', changed: [change] });

    await expect(
      publish({ groupId: group.id, reason: 'Second', changed: [{ ...change, to: { title: 'Theirs' } }] }),
    ).rejects.toThrow(Conflict);
  });

  it('an event of another group, and a group of another delivery partner, as if they were not there', async () => {
    const group = await createGroup();
    const other = await createEvent({ group: await createGroup(), on: day });
    await expect(
      publish({ groupId: group.id, reason: 'x', changed: [{ eventId: other.id, to: { title: 'x' } }] }),
    ).rejects.toThrow(NotFound);

    const staff = await asStaff(await createDeliveryPartner());
    await expect(
      withActor(staff, (tx) =>
        publishChanges(tx, staff, [{ groupId: group.id, reason: 'x', added: [training()] }]),
      ),
    ).rejects.toThrow(NotFound);
    expect(await ownerSql('select 1 from schedule_version')).toHaveLength(0);
  });
});

describe('who is told', () => {
  it('is exactly who attends on the old day or the new one, with their heads and tutors', async () => {
    const [school, otherSchool] = [await createSchool(), await createSchool()];
    const group = await createGroup({ audience: 'both' });
    const people = {
      stays: await createEct({ school }),
      leavesBetween: await createEct({ school: otherSchool }),
      joinsBetween: await createMentor({ school: otherSchool }),
      leftBefore: await createEct(),
      elsewhere: await createEct(),
    };
    const between = addDays(day, 3);
    const join = (who: { training: NonNullable<(typeof people.stays)['training']> }, dates = {}) =>
      createGroupMembership({ group, training: who.training, ...dates });
    await join(people.stays);
    await join(people.leavesBetween, { endsOn: between });
    await join(people.joinsBetween, { startsOn: between });
    await join(people.leftBefore, { endsOn: addDays(day, -1) });
    await createGroup({ members: [people.elsewhere] });
    for (const who of Object.values(people)) {
      await asSelf(who.person);
      await asHeadteacher(who.school);
      await asInductionTutor(who.school);
    }
    const gone = await createMembership({ organisation: school, role: 'headteacher' });
    await persist((tx) =>
      tx.membership.update({
        where: { id: gone.id },
        data: { endsOn: toDateColumn(today()), endedAt: new Date() },
      }),
    );
    const event = await createEvent({ group, on: day, more: { audience: 'both' } });

    const { notices } = await publish({
      groupId: group.id,
      reason: 'Snow',
      changed: [{ eventId: event.id, to: moved }],
    });

    const expected = await expectedReaders(
      [
        { groupId: group.id, day, audience: 'both' },
        { groupId: group.id, day: later, audience: 'both' },
      ],
      today(),
    );
    expect(await toldOfSchedules()).toEqual(expected);
    // Three attend; one school of one head and tutor, one of two pairs.
    expect(expected).toHaveLength(3 + 2 + 4);
    expect(notices).toBe(expected.length);
  });

  it('is nobody of the other audience', async () => {
    const school = await createSchool();
    const mentor = await createMentor({ school });
    const group = await createGroup({ audience: 'both', members: [mentor] });
    await asSelf(mentor.person);
    await asHeadteacher(school);
    const event = await createEvent({ group, on: day, more: { audience: 'ect' } });

    const first = await publish({
      groupId: group.id,
      reason: 'x',
      changed: [{ eventId: event.id, to: moved }],
    });
    expect(first.notices).toBe(0);

    const second = await publish({
      groupId: group.id,
      reason: 'x',
      changed: [{ eventId: event.id, to: { audience: 'both' } }],
    });
    expect(second.notices).toBe(2);
  });

  it('once for each school and person, however many groups and events change in one publication', async () => {
    const school = await createSchool();
    const tutor = await asInductionTutor(school);
    const [one, two] = [await createEct({ school }), await createEct({ school })];
    const groups = [await createGroup({ members: [one] }), await createGroup({ members: [two] })];

    await publish(
      ...groups.map((group) => ({
        groupId: group.id,
        reason: 'First dates',
        added: [training(), training({ title: 'Module 2 training', ...moved })],
      })),
    );

    const notices = await ownerSql<{ title: string; body: string; href: string }>(
      'select title, body, href from notification where user_id = $1',
      [tutor.userId],
    );
    expect(notices).toEqual([
      {
        title: 'The schedules of 2 people have been published',
        body: expect.stringMatching(/^4 events, the first on .+: Module 1 training\.$/),
        href: `/schools/${school.urn}/people`,
      },
    ]);
  });
});

describe('at the same moment', () => {
  it('two publications of one group get two numbers, and none is lost', async () => {
    const group = await createGroup();

    const results = await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        publish({ groupId: group.id, reason: `Change ${at}`, added: [training({ title: `Event ${at}` })] }),
      ),
    );

    expect(results.map(({ versions }) => versions[0]?.number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('publications over the same groups in opposite order wait for one another', async () => {
    const groups = [await createGroup(), await createGroup(), await createGroup()];
    const publication = (group: Group) => ({ groupId: group.id, reason: 'x', added: [training()] });

    await Promise.all([
      publish(...groups.map(publication)),
      publish(...groups.toReversed().map(publication)),
      publish(...groups.map(publication)),
    ]);

    expect(await ownerSql('select 1 from schedule_version')).toHaveLength(9);
  });

  it('staff publish for a group of theirs in their own transaction, or nothing at all', async () => {
    const group = await createGroup({ members: [await createEct()] });
    const event = await createEvent({ group, on: day });
    const staff = await asStaff();
    const change = { groupId: group.id, reason: 'x', changed: [{ eventId: event.id, to: moved }] };

    await expect(
      withActor(staff, async (tx) => {
        await publishChanges(tx, staff, [change]);
        throw new Error('the connection broke');
      }),
    ).rejects.toThrow('the connection broke');
    expect(await ownerSql('select 1 from schedule_version')).toHaveLength(0);
    expect((await eventRow(event.id))?.sequence).toBe(0);

    await withActor(staff, (tx) => publishChanges(tx, staff, [change]));
    expect((await eventRow(event.id))?.sequence).toBe(1);
    const [version] = await ownerSql<{ published_by_id: string }>(
      'select published_by_id from schedule_version',
    );
    expect(version?.published_by_id).toBe(staff.userId);
    expect(await ownerSql(`select 1 from audit_event where action = 'schedule.published'`)).toHaveLength(1);
  });
});
