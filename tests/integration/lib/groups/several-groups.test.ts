import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/auth/actor';
import { fixClock, today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { listAffected, previewDrafts, previewShift } from '@/lib/groups/affected-queries';
import { moveDraft } from '@/lib/groups/commands/change-draft';
import { createGroup } from '@/lib/groups/commands/create-group';
import { generateEvents } from '@/lib/groups/commands/generate-events';
import { publishDrafts } from '@/lib/groups/commands/publish-drafts';
import { sendHeldNotices } from '@/lib/groups/commands/send-held-notices';
import { shiftGroups } from '@/lib/groups/commands/shift-groups';
import { getGroup } from '@/lib/groups/group-queries';
import { areOwnGroups } from '@/lib/groups/queries';
import { asHeadteacher, asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createGroup as createAnyGroup, createGroupMembership } from '@/tests/factories/groups';
import { createDeliveryPartner, type Organisation } from '@/tests/factories/organisations';
import { createSchool, type SchoolRecord } from '@/tests/factories/schools';
import { emptyTables, ownerSql } from '@/tests/support/database';
import { expectedReaders, type Touched, toldOfSchedules } from '../schedules/affected';
import { arrangePartners, groupInput } from './arrange';

let staff: StaffActor;
let groups: string[];
let school: SchoolRecord;

beforeEach(async () => {
  await emptyTables();
  const { deliveryPartner, versionId } = await arrangePartners();
  staff = await asStaff(deliveryPartner);
  groups = [];
  for (const name of ['Alder', 'Birch', 'Cedar'])
    groups.push(await createGroup(staff, groupInput(versionId, { name })));
  school = await createSchool();
  await asHeadteacher(school);
  for (const id of groups) {
    await join(id, school);
    const elsewhere = await createSchool();
    await asHeadteacher(elsewhere);
    await join(id, elsewhere);
  }
});

afterEach(() => fixClock());

async function join(
  groupId: string,
  at: SchoolRecord,
  dates: { startsOn?: string; endsOn?: string; deliveryPartner?: Organisation } = {},
) {
  const { deliveryPartner, ...period } = dates;
  const ect = await createEct({ school: at, deliveryPartner });
  await asSelf(ect.person);
  if (ect.training === null) throw new Error('in training');
  await createGroupMembership({ group: { id: groupId }, training: ect.training, ...period });
  return ect;
}

const telling = { reason: 'The hall is closed', hold: false, everybody: false };

const drafts = async (more: Partial<typeof telling> = {}, groupIds = groups) => ({
  ...telling,
  ...more,
  groupIds,
  seal: (await previewDrafts(staff, groupIds)).seal,
});

const shift = async (weeks: number, more: Partial<typeof telling> = {}, groupIds = groups) => ({
  ...telling,
  ...more,
  groupIds,
  weeks,
  seal: (await previewShift(staff, groupIds, weeks)).seal,
});

async function publishAll() {
  await generateEvents(staff, groups);
  await publishDrafts(staff, await drafts());
  await ownerSql('truncate notification');
}

const events = () =>
  ownerSql<Touched & { id: string; version: number; isDraft: boolean }>(
    `select id, group_id as "groupId", audience::text, version, published_at is null as "isDraft",
       (starts_at at time zone 'Europe/London')::date::text as day from event order by id`,
  );

const versions = () =>
  ownerSql<{ groupId: string; number: number; reason: string }>(
    'select group_id as "groupId", number, reason from schedule_version order by number, group_id',
  );

describe('publishing the drafts of several groups', () => {
  it('tells each reader once over all groups, and gives each group a version of its own', async () => {
    await generateEvents(staff, groups);
    const { affected, groups: planned } = await previewDrafts(staff, groups);

    const done = await publishDrafts(staff, await drafts());

    expect(await toldOfSchedules()).toEqual(await expectedReaders(await events(), today()));
    expect(done.notices).toBe(6 + 1 + 3);
    expect(affected).toMatchObject({ schools: 4, notices: 10, others: 0, people: { length: 6 } });
    expect(planned.map(({ name, events: own }) => [name, own.length])).toEqual([
      ['Alder', 8],
      ['Birch', 8],
      ['Cedar', 8],
    ]);
    expect(await versions()).toEqual(
      groups.toSorted().map((groupId) => ({ groupId, number: 1, reason: 'The hall is closed' })),
    );
  });

  it('does nothing to any of them when one draft has changed since it was shown', async () => {
    await generateEvents(staff, groups);
    const input = await drafts();
    const last = (await events()).find(({ groupId }) => groupId === groups[2]);
    if (last === undefined) throw new Error('no draft');
    const to = { date: '2027-03-02', starts: '10:00', ends: '12:00' };
    await moveDraft(staff, { groupId: last.groupId, eventId: last.id, version: last.version, ...to });

    await expect(publishDrafts(staff, input)).rejects.toThrow(Conflict);

    expect((await events()).every(({ isDraft }) => isDraft)).toBe(true);
    expect(await toldOfSchedules()).toEqual([]);
    expect((await publishDrafts(staff, await drafts())).published.versions).toHaveLength(3);
  });

  it('by two people at once publishes once and tells once', async () => {
    await generateEvents(staff, groups);
    const input = await drafts();
    const colleague = await asStaff();

    const results = await Promise.all([publishDrafts(staff, input), publishDrafts(colleague, input)]);

    expect(results.map(({ published }) => published.versions.length).toSorted()).toEqual([0, 3]);
    expect(await toldOfSchedules()).toHaveLength(10);
  });

  it('of which some are chosen by both ends with each change made once', async () => {
    await generateEvents(staff, groups);
    const [one, two] = [await drafts({}, groups.slice(0, 2)), await drafts({}, groups.slice(1))];

    const results = await Promise.allSettled([publishDrafts(staff, one), publishDrafts(staff, two)]);

    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await versions()).toHaveLength(2);
  });

  it('is not found when one of the groups is another partner’s', async () => {
    await generateEvents(staff, groups);
    const foreign = await createAnyGroup({ deliveryPartner: await createDeliveryPartner() });
    const chosen = [...groups, foreign.id];

    await expect(previewDrafts(staff, chosen)).rejects.toThrow(NotFound);
    await expect(previewShift(staff, chosen, 1)).rejects.toThrow(NotFound);
    await expect(publishDrafts(staff, { ...(await drafts()), groupIds: chosen })).rejects.toThrow(NotFound);
    await expect(shiftGroups(staff, { ...(await shift(1)), groupIds: chosen })).rejects.toThrow(NotFound);
    expect(await areOwnGroups(staff, chosen)).toBe(false);
    expect(await areOwnGroups(staff, groups)).toBe(true);
    expect(await versions()).toEqual([]);
  });
});

describe('shifting several groups', () => {
  it('tells exactly those whose days were or are touched, each once', async () => {
    const [first, second] = groups;
    if (first === undefined || second === undefined) throw new Error('three groups');
    const gone = await createSchool();
    await asHeadteacher(gone);
    await join(first, gone, { endsOn: addDays(today(), -5) });
    const late = await createSchool();
    await asHeadteacher(late);
    await join(second, late, { startsOn: addDays(today(), 200) });
    await publishAll();
    const before = new Map((await events()).map((event) => [event.id, event]));
    const { affected } = await previewShift(staff, groups, 2);

    const done = await shiftGroups(staff, await shift(2));

    const moved = (await events()).filter(({ id, day }) => before.get(id)?.day !== day);
    const touched = moved.flatMap((event) => [event, { ...event, day: before.get(event.id)?.day ?? '' }]);
    const expected = await expectedReaders(touched, today());
    expect(await toldOfSchedules()).toEqual(expected);
    expect(affected.notices).toBe(expected.length);
    expect(done.published.versions.map(({ number }) => number)).toEqual([2, 2, 2]);
    const revisions = await ownerSql<{ id: string; was: string; now: string }>(
      `select r.event_id as id, ((r.was->>'startsAt')::timestamptz at time zone 'Europe/London')::date::text as was,
         ((r.now->>'startsAt')::timestamptz at time zone 'Europe/London')::date::text as now
       from event_revision r where r.kind = 'moved' order by r.event_id`,
    );
    expect(revisions).toEqual(moved.map(({ id, day }) => ({ id, was: before.get(id)?.day, now: day })));
  });

  it('by two people at once moves everything once', async () => {
    await publishAll();
    const input = await shift(1);

    const results = await Promise.allSettled([
      shiftGroups(staff, input),
      shiftGroups(await asStaff(), input),
    ]);

    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.map(({ reason }) => reason)).toEqual([expect.any(Conflict)]);
    expect(await versions()).toHaveLength(6);
  });

  it('moves none when one of them has no teaching week, and says which', async () => {
    await publishAll();
    const [first] = groups;
    await ownerSql(`update groups set la_code = null where id = '${first}'`);

    await expect(shiftGroups(staff, await shift(1))).rejects.toMatchObject({
      field: 'weeks',
      message: expect.stringContaining('(Alder)'),
    });
    await expect(shiftGroups(staff, await shift(1))).rejects.toThrow(RuleBroken);
    expect(await versions()).toHaveLength(3);
    expect((await previewShift(staff, groups, 1)).groups.map(({ impossible }) => impossible > 0)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('moves nothing into the past', async () => {
    await publishAll();
    const last =
      (await events())
        .map(({ day }) => day)
        .toSorted()
        .at(-1) ?? '';
    fixClock(new Date(`${addDays(last, -7)}T09:00:00Z`));

    await expect(shiftGroups(staff, await shift(-2))).rejects.toMatchObject({
      code: 'shift_into_past',
      field: 'weeks',
    });
    expect(await versions()).toHaveLength(3);
  });

  it('keeps the time of the clock over both changes of a year', async () => {
    await publishAll();
    const clocks = () =>
      ownerSql<{ id: string; clock: string; offset: string }>(
        `select id, to_char(starts_at at time zone 'Europe/London', 'HH24:MI') || to_char(ends_at at time zone 'Europe/London', ' HH24:MI') as clock,
           (starts_at at time zone 'Europe/London' - starts_at at time zone 'UTC')::text as offset from event order by id`,
      );
    const before = await clocks();

    await shiftGroups(staff, await shift(20));

    const after = await clocks();
    expect(after.map(({ id, clock }) => `${id} ${clock}`)).toEqual(
      before.map(({ id, clock }) => `${id} ${clock}`),
    );
    const crossed = after.flatMap(({ offset }, at) => {
      const was = before[at]?.offset ?? '';
      return was === offset ? [] : `${was} to ${offset}`;
    });
    expect(new Set(crossed)).toEqual(new Set(['00:00:00 to 01:00:00', '01:00:00 to 00:00:00']));
  });

  it('holds the notices of a group whose earlier ones wait, and tells those of the others', async () => {
    await publishAll();
    const [first] = groups;
    if (first === undefined) throw new Error('three groups');
    await shiftGroups(staff, await shift(1, { hold: true }, [first]));

    const done = await shiftGroups(staff, await shift(1));

    expect(done).toMatchObject({ heldGroups: 1, published: { versions: { length: 3 } } });
    expect(done.notices).toBe(4 + 1 + 2);
    const { latest } = await getGroup(staff, first);
    const sent = await sendHeldNotices(staff, { groupId: first, latest, everybody: false });
    expect(sent.notices).toBe(2 + 2);
  });

  it('may send everybody of all groups the whole schedule, still one notice each', async () => {
    await publishAll();

    const done = await shiftGroups(staff, await shift(1, { everybody: true }));

    expect(done.notices).toBe(10);
    expect(await ownerSql(`select 1 from notification where title like '%published'`)).toHaveLength(10);
  });
});

describe('who is affected', () => {
  it('counts those whom another partner trains, without their names', async () => {
    const [first] = groups;
    if (first === undefined) throw new Error('three groups');
    const stranger = await join(first, await createSchool(), {
      deliveryPartner: await createDeliveryPartner(),
    });
    await publishAll();
    const { affected } = await previewShift(staff, [first], 1);

    expect(affected).toMatchObject({ others: 1, schools: 3, notices: 5, people: { length: 2 } });
    expect(JSON.stringify(affected)).not.toContain(stranger.person.name);
    const done = await shiftGroups(staff, await shift(1, {}, [first]));
    expect(done.notices).toBe(affected.notices);
    const alone = await listAffected(staff, first, [{ on: addDays(today(), 30), audience: 'ect' }]);
    expect(alone).toMatchObject({ others: 1, people: { length: 2 } });
  });
});
