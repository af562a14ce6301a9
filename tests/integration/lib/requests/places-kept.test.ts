import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { fixClock, today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { getGroup } from '@/lib/groups/group-queries';
import { listGroups } from '@/lib/groups/queries';
import { getProfile } from '@/lib/people/queries';
import { agreeRequest } from '@/lib/requests/commands/agree-request';
import { carryOutRequest } from '@/lib/requests/commands/carry-out-request';
import { undoRequest } from '@/lib/requests/commands/undo-request';
import { getRequest } from '@/lib/requests/request-queries';
import { createEct } from '@/tests/factories/ects';
import { createGroupMembership } from '@/tests/factories/groups';
import { createRequest, readRequest } from '@/tests/factories/requests';
import { ownerSql } from '@/tests/support/database';
import { createScenarioSchool, recordOf, type ScenarioSchool } from './scenarios/school';

let school: ScenarioSchool;

beforeEach(async () => {
  fixClock('2026-11-24T09:00:00Z');
  school = await createScenarioSchool('ecf', today());
});
afterAll(() => fixClock());

const leave = { circumstance: 'absence_long', reason: { category: 'other', notes: '' } } as const;

async function carriedOut(circumstance: string, answers: Record<string, string>, on = today()) {
  const { id } = await createRequest(school.tutor, {
    ...(circumstance === 'absence_long' ? leave : { circumstance }),
    answers,
    period: school.ect.period,
    schoolId: school.school.id,
  });
  await agreeRequest(school.staff, { id, version: 1, answers: {} });
  if (on > today()) fixClock(`${on}T09:00:00Z`);
  expect(await carryOutRequest({ requestId: id })).toBe('done');
  return readRequest(id);
}

const goAway = (keepPlace = 'hold', more = {}) =>
  carriedOut(
    'absence_long',
    { lastDay: today(), keepPlace, canvas: 'no', expectedReturn: '2027-02-01', ...more },
    addDays(today(), 1),
  );

const comeBack = (day: string) =>
  carriedOut('return', { returnsOn: day, workingPattern: 'full_time', extend: 'no' }, day);

const profileOf = async () => {
  const { roles } = await getProfile(school.tutor, school.school.id, school.ect.person.id);
  return roles[0];
};

/** Somebody else joins the group, whose places are as many as it has people by now. */
async function join(from: string) {
  const other = await createEct({
    school: school.school,
    leadProvider: school.leadProvider,
    deliveryPartner: school.deliveryPartner,
  });
  if (other.training === null) throw new Error('in training');
  return createGroupMembership({ group: school.group, training: other.training, startsOn: from });
}

async function placesOf() {
  const { groups } = await listGroups(school.staff, {
    q: school.group.name,
    phase: undefined,
    area: undefined,
    page: 1,
  });
  return groups.find(({ id }) => id === school.group.id)?.people;
}

describe('a place that is to be kept', () => {
  it('is taken while away, without events, and says until when', async () => {
    const before = await placesOf();
    await goAway();

    expect(await recordOf(school, 'ect')).toMatchObject({ places: ['group start..D'], events: 'before' });
    expect(await profileOf()).toMatchObject({
      group: null,
      keptPlace: { group: school.group.name, until: '2027-02-01' },
    });
    expect(await placesOf()).toBe(before);
    const { members } = await getGroup(school.staff, school.group.id);
    expect(members.find(({ personId }) => personId === school.ect.person.id)).toMatchObject({
      isKept: true,
      expectedReturnOn: '2027-02-01',
    });
  });

  it('goes to nobody else while it is kept, and to the next one when it was given up', async () => {
    await goAway();
    await ownerSql(
      `update groups set capacity = (select count(*) from group_place where group_id = groups.id
         and (ends_on is null or ends_on >= '2026-12-01')) where id = $1`,
      [school.group.id],
    );
    await expect(join('2026-12-01')).rejects.toMatchObject({ message: expect.stringContaining('full') });

    await carriedOut('leave_school', {
      lastDay: today(),
      destination: 'not_known',
      interimAssessment: 'yes',
    });
    await expect(join(addDays(today(), 1))).resolves.toBeTruthy();
  });

  it('is given up on the last day when that was asked', async () => {
    await goAway('release');

    expect(await profileOf()).toMatchObject({ group: null, keptPlace: null });
  });

  it('is taken up again on the day of the return, and undoing either puts it back', async () => {
    const away = await goAway();
    const back = await comeBack('2027-02-01');

    const resumed = await recordOf(school, 'ect');
    expect(resumed.places).toEqual(['group start..D', 'group D+69..…']);
    expect(await profileOf()).toMatchObject({ group: school.group.name, keptPlace: null });

    await undoRequest(school.staff, { id: back.id, version: back.version, message: 'Not back yet.' });
    expect(await profileOf()).toMatchObject({ keptPlace: { group: school.group.name } });
    await undoRequest(school.staff, { id: away.id, version: away.version, message: 'Never went.' });
    expect(await recordOf(school, 'ect')).toMatchObject({ places: ['group start..…'], absences: [] });
  });

  it('is said before it happens, there and back', async () => {
    const planned = async (report: Parameters<typeof createRequest>[1]) =>
      (await getRequest(school.tutor, (await createRequest(school.tutor, report)).number)).planned.join(' ');
    const about = { period: school.ect.period, schoolId: school.school.id };
    const { name } = school.ect.person;
    const answers = { lastDay: today(), keepPlace: 'hold', canvas: 'no' };

    expect(await planned({ ...leave, ...about, answers })).toContain(
      `${name} is away from Wednesday 25 November 2026. The place in ${school.group.name} is kept until the return.`,
    );
    await goAway();
    const back = { returnsOn: '2027-02-01', workingPattern: 'full_time', extend: 'no' };
    const said = await planned({ circumstance: 'return', ...about, answers: back });
    expect(said).toContain(
      `${name} takes the place in ${school.group.name} up again from Monday 1 February 2027.`,
    );
    expect(said).not.toContain('needs a place in a group');
  });

  it('is kept by the last place of a full group', async () => {
    await ownerSql(
      `update groups set capacity = (select count(*) from group_membership where group_id = groups.id) where id = $1`,
      [school.group.id],
    );
    await goAway();
    await comeBack(addDays(today(), 1));

    expect(await profileOf()).toMatchObject({ group: school.group.name });
  });
});
