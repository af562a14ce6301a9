import { beforeEach, describe, expect, it } from 'vitest';
import { applyAllocation } from '@/lib/allocations/commands/apply-allocation';
import { proposeAllocation } from '@/lib/allocations/commands/propose-allocation';
import { undoAllocation } from '@/lib/allocations/commands/undo-allocation';
import { getAllocationOverview, getAllocationRun } from '@/lib/allocations/queries';
import type { StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { asInductionTutor, asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createGroup, createGroupMembership } from '@/tests/factories/groups';
import { createMentor } from '@/tests/factories/mentors';
import {
  createDeliveryPartner,
  createLeadProvider,
  type Organisation,
} from '@/tests/factories/organisations';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

let providers: { leadProvider: Organisation; deliveryPartner: Organisation };
let staff: StaffActor;

beforeEach(async () => {
  providers = { leadProvider: await createLeadProvider(), deliveryPartner: await createDeliveryPartner() };
  staff = await asStaff(providers.deliveryPartner);
});

async function schoolOf() {
  const school = await createSchool();
  await createPartnership({ school, ...providers });
  return school;
}

async function proposed(actor: StaffActor = staff) {
  const run = await getAllocationRun(actor, await proposeAllocation(actor));
  if (run === null) throw new Error('The proposal is gone.');
  return run;
}

const groupsOf = (trainings: (string | undefined)[]) =>
  ownerSql<{ training: string; group: string; from: string }>(
    `select training_period_id as training, group_id as "group", starts_on::text as "from" from group_membership
     where training_period_id = any($1) order by 1`,
    [trainings],
  );
const notices = (userId: string) =>
  ownerSql<{ title: string; body: string; href: string }>(
    'select title, body, href from notification where user_id = $1 order by created_at',
    [userId],
  );
const statusOf = async (training: string | undefined) =>
  (
    await ownerSql<{ status: string }>('select status from registration where training_period_id = $1', [
      training,
    ])
  )[0]?.status;

describe('a proposal', () => {
  it('is made for everybody with an accepted registration and no group, and moves nobody', async () => {
    const school = await schoolOf();
    const waiting = await createEct({ school, ...providers });
    const inGroup = await createEct({ school, ...providers });
    await createEct({ school, ...providers, at: 'paused' });
    await createEct({ school, ...providers, at: 'registered' });
    const group = await createGroup({ ...providers, members: [inGroup], name: 'The only group' });

    const run = await proposed();

    expect(run.places.map(({ personId, chosen }) => [personId, chosen?.groupId])).toEqual([
      [waiting.person.id, group.id],
    ]);
    expect(run).toMatchObject({ state: 'proposed', version: 1 });
    expect(await groupsOf([waiting.training?.id])).toEqual([]);
    expect(await getAllocationOverview(staff)).toMatchObject({
      waiting: { ects: 1, mentors: 0 },
      freePlaces: 29,
    });
  });

  it('is refused when nobody waits', async () => {
    await expect(proposeAllocation(staff)).rejects.toThrow(RuleBroken);
  });

  it('keeps mentor and ECT out of school on different days', async () => {
    const school = await schoolOf();
    const mentor = await createMentor({ school, ...providers });
    const ect = await createEct({ school, mentor, ...providers });
    const mentors = { ...providers, audience: 'mentor' as const, intakeYear: mentor.training.intakeYear };
    await createGroup({
      ...mentors,
      intakeTerm: mentor.training.intakeTerm,
      members: [mentor],
      weekday: 2,
    });
    const tuesday = await createGroup({ ...providers, weekday: 2, name: 'A Tuesday' });
    const thursday = await createGroup({ ...providers, weekday: 4, name: 'B Thursday' });

    const run = await proposed();

    const place = run.places.find(({ personId }) => personId === ect.person.id);
    expect(place?.chosen?.groupId).toBe(thursday.id);
    expect(place?.others.map(({ groupId, sameDayAsPair }) => [groupId, sameDayAsPair])).toEqual([
      [tuesday.id, true],
    ]);
  });
});

describe('applying a proposal', () => {
  it('puts everybody into their group from today, moves their registrations and tells exactly them and their school', async () => {
    const school = await schoolOf();
    const elsewhere = await schoolOf();
    const ect = await createEct({ school, ...providers });
    const other = await createEct({ school, ...providers });
    const group = await createGroup({ ...providers, name: 'Our group' });
    const [tutor, foreign, self] = [
      await asInductionTutor(school),
      await asInductionTutor(elsewhere),
      await asSelf(ect.person),
    ];
    const run = await proposed();

    const count = await applyAllocation(staff, { runId: run.id, version: run.version, leaveOut: [] });

    expect(count).toBe(2);
    expect(
      (await groupsOf([ect.training?.id, other.training?.id])).map((row) => [row.group, row.from]),
    ).toEqual([
      [group.id, today()],
      [group.id, today()],
    ]);
    expect(await statusOf(ect.training?.id)).toBe('placed');
    expect(await notices(tutor.userId)).toEqual([
      {
        title: '2 people are in a group',
        body: expect.stringContaining(`${ect.person.name}: Our group`),
        href: `/schools/${school.urn}/people`,
      },
    ]);
    expect(await notices(self.userId)).toEqual([
      { title: 'You are in a group', body: 'Our group', href: '/me' },
    ]);
    expect(await notices(foreign.userId)).toEqual([]);
  });

  it('begins with the training when that is still to come', async () => {
    const school = await schoolOf();
    const startsOn = addDays(today(), 14);
    const ect = await createEct({ school, ...providers, startsOn });
    await createGroup({
      ...providers,
      intakeYear: ect.training?.intakeYear,
      intakeTerm: ect.training?.intakeTerm,
    });
    const run = await proposed();

    await applyAllocation(staff, { runId: run.id, version: 1, leaveOut: [] });

    expect((await groupsOf([ect.training?.id]))[0]?.from).toBe(startsOn);
  });

  it('leaves out whom staff took out', async () => {
    const school = await schoolOf();
    const ect = await createEct({ school, ...providers });
    const left = await createEct({ school, ...providers });
    await createGroup(providers);
    const run = await proposed();

    await applyAllocation(staff, { runId: run.id, version: 1, leaveOut: [left.training?.id ?? ''] });

    expect((await groupsOf([ect.training?.id, left.training?.id])).map(({ training }) => training)).toEqual([
      ect.training?.id,
    ]);
  });

  it('twice, also at the same moment, gives one place each', async () => {
    const ect = await createEct({ school: await schoolOf(), ...providers });
    await createGroup(providers);
    const run = await proposed();
    const input = { runId: run.id, version: 1, leaveOut: [] };

    const results = await Promise.allSettled([applyAllocation(staff, input), applyAllocation(staff, input)]);

    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: expect.any(Conflict),
    });
    expect(await groupsOf([ect.training?.id])).toHaveLength(1);
  });

  it('moves nobody when one of them was given a group since', async () => {
    const school = await schoolOf();
    const ect = await createEct({ school, ...providers });
    const moved = await createEct({ school, ...providers });
    const group = await createGroup(providers);
    const run = await proposed();
    if (moved.training !== null) await createGroupMembership({ group, training: moved.training });

    await expect(applyAllocation(staff, { runId: run.id, version: 1, leaveOut: [] })).rejects.toThrow(
      Conflict,
    );

    expect(await groupsOf([ect.training?.id])).toEqual([]);
    expect((await getAllocationRun(staff, run.id))?.state).toBe('proposed');
  });

  it('never fills a group beyond its places, when several proposals for it are applied at once', async () => {
    const school = await schoolOf();
    const group = await createGroup({ ...providers, capacity: 3 });
    await createEct({ school, ...providers });
    const runs: string[] = [];
    for (let at = 0; at < 6; at++) {
      runs.push(await proposeAllocation(staff));
      // Everybody but the newest is left out of each, so that the proposals ask for different people.
      await createEct({ school, ...providers });
    }
    const inputs = await Promise.all(
      runs.map(async (runId) => {
        const places = (await getAllocationRun(staff, runId))?.places ?? [];
        const asked = places.filter(({ chosen }) => chosen !== null).at(-1);
        return {
          runId,
          version: 1,
          leaveOut: places
            .map(({ trainingPeriodId }) => trainingPeriodId)
            .filter((id) => id !== asked?.trainingPeriodId),
        };
      }),
    );

    await Promise.allSettled(inputs.map((input) => applyAllocation(staff, input)));

    const [row] = await ownerSql<{ taken: number }>(
      'select count(*)::int as taken from group_membership where group_id = $1',
      [group.id],
    );
    expect(row?.taken).toBeLessThanOrEqual(3);
    expect(row?.taken).toBeGreaterThan(0);
  });

  it('is not for staff of another organisation, who do not even find it', async () => {
    await createEct({ school: await schoolOf(), ...providers });
    await createGroup(providers);
    const run = await proposed();
    const others = await asStaff(await createDeliveryPartner());

    expect(await getAllocationRun(others, run.id)).toBeNull();
    await expect(applyAllocation(others, { runId: run.id, version: 1, leaveOut: [] })).rejects.toThrow(
      NotFound,
    );
    await expect(undoAllocation(others, { runId: run.id, version: 1 })).rejects.toThrow(NotFound);
    expect((await getAllocationOverview(others)).runs).toEqual([]);
  });
});

describe('undoing a proposal', () => {
  async function applied() {
    const school = await schoolOf();
    const ect = await createEct({ school, ...providers });
    const group = await createGroup({ ...providers, name: 'Our group' });
    const tutor = await asInductionTutor(school);
    const run = await proposed();
    await applyAllocation(staff, { runId: run.id, version: 1, leaveOut: [] });
    return { ect, group, tutor, runId: run.id };
  }

  it('takes every place back and tells the same people', async () => {
    const { ect, tutor, runId } = await applied();

    expect(await undoAllocation(staff, { runId, version: 2 })).toBe(1);

    expect(await groupsOf([ect.training?.id])).toEqual([]);
    expect(await statusOf(ect.training?.id)).toBe('accepted');
    expect((await notices(tutor.userId)).map(({ title }) => title)).toEqual([
      `${ect.person.name} is in a group`,
      `The group of ${ect.person.name} was taken back`,
    ]);
    expect(await getAllocationRun(staff, runId)).toMatchObject({ state: 'undone', version: 3 });
  });

  it('happens once', async () => {
    const { runId } = await applied();
    await undoAllocation(staff, { runId, version: 2 });

    await expect(undoAllocation(staff, { runId, version: 2 })).rejects.toThrow(Conflict);
    await expect(undoAllocation(staff, { runId, version: 3 })).rejects.toThrow(Conflict);
  });

  it('takes nothing back once somebody has left the group', async () => {
    const { ect, runId } = await applied();
    await ownerSql(
      'update group_membership set ends_on = starts_on, version = version + 1 where training_period_id = $1',
      [ect.training?.id],
    );

    await expect(undoAllocation(staff, { runId, version: 2 })).rejects.toThrow(Conflict);

    expect(await groupsOf([ect.training?.id])).toHaveLength(1);
    expect((await getAllocationRun(staff, runId))?.state).toBe('applied');
  });
});
