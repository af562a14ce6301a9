import { beforeEach, describe, expect, it } from 'vitest';
import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { agreeRequest } from '@/lib/requests/commands/agree-request';
import { carryOutNow } from '@/lib/requests/commands/carry-out-now';
import { claimRequest } from '@/lib/requests/commands/check-request';
import { confirmAtDfe } from '@/lib/requests/commands/confirm-at-dfe';
import { raiseForSchool } from '@/lib/requests/commands/raise-for-school';
import { writeMessage } from '@/lib/requests/commands/write-message';
import { getRequest } from '@/lib/requests/request-queries';
import { readStaffAnswers } from '@/lib/requests/staff/answers';
import { countRequestQueue, listRequestQueue } from '@/lib/requests/staff/queue';
import { getRaisePage } from '@/lib/requests/staff/raise';
import { getStaffRequest } from '@/lib/requests/staff/request';
import { queueFiltersSchema } from '@/lib/requests/staff/schemas';
import { asStaff } from '@/tests/factories/actors';
import { createGroup } from '@/tests/factories/groups';
import {
  createReportingSchool,
  createRequest,
  type ReportingSchool,
  readRequest,
} from '@/tests/factories/requests';
import { ownerSql } from '@/tests/support/database';

let world: ReportingSchool;

beforeEach(async () => {
  world = await createReportingSchool();
});

const rename = (newName = 'Ada Ashdown') =>
  createRequest(world.tutor, {
    circumstance: 'name',
    answers: { newName, why: 'typing', samePerson: 'yes' },
    period: world.ect.period,
    schoolId: world.school.id,
  });
const ask = (subject: string) =>
  createRequest(world.tutor, {
    circumstance: 'question',
    answers: { subject, what: 'When is it?' },
    period: world.ect.period,
    schoolId: world.school.id,
  });
const queue = async (filters: Record<string, string> = {}) =>
  (await listRequestQueue(world.staff, queueFiltersSchema.parse(filters))).items.map(({ number }) => number);

describe('the queue', () => {
  it('has the longest overdue first, and behind those whose clock runs what waits for somebody else', async () => {
    const [first, second, third] = [await ask('One'), await ask('Two'), await ask('Three')];
    const due = (id: string, offset: number) =>
      ownerSql('update service_request set due_on = $2::date, reported_on = $2::date - 3 where id = $1', [
        id,
        addDays(today(), offset),
      ]);
    await due(first.id, -1);
    await due(second.id, -9);
    await due(third.id, -20);
    await ownerSql(`update service_request set state = 'needs_information' where id = $1`, [third.id]);

    expect(await queue()).toEqual([second.number, first.number, third.number]);
    expect(await queue({ late: 'yes' })).toEqual([second.number, first.number]);
    expect(await countRequestQueue(world.staff)).toEqual({ open: 3, late: 2, unowned: 3, mine: 0 });
  });

  it('is filtered by owner, state, circumstance and school', async () => {
    const [asked, renamed] = [await ask('One'), await rename()];
    await claimRequest(world.staff, { id: asked.id, version: 1 });

    expect(await queue({ owner: 'mine' })).toEqual([asked.number]);
    expect(await queue({ owner: 'none' })).toEqual([renamed.number]);
    expect(await queue({ state: 'checking' })).toEqual([asked.number]);
    expect(await queue({ state: 'closed' })).toEqual([]);
    expect(await queue({ type: 'name' })).toEqual([renamed.number]);
    expect(await queue({ school: String(world.school.urn) })).toHaveLength(2);
    expect(await queue({ school: 'no such school' })).toEqual([]);
    // What is no filter counts as none.
    expect(await queue({ state: 'nonsense', owner: 'x', page: '-1' })).toHaveLength(2);
  });

  it('goes over pages without losing or repeating one', async () => {
    const asked = await Promise.all(Array.from({ length: 28 }, (_, index) => ask(`Question ${index}`)));
    await ownerSql(`update service_request set state = 'needs_information' where number = $1`, [
      asked[3]?.number,
    ]);
    const pages = [...(await queue()), ...(await queue({ page: '2' }))];

    expect(pages).toHaveLength(28);
    expect(new Set(pages).size).toBe(28);
    expect(pages.at(-1)).toBe(asked[3]?.number);
  });
});

describe('the page of a request', () => {
  it('says what carrying out will do, of the record as it is today, and what is done at the DfE', async () => {
    const { number } = await rename();
    const page = await getStaffRequest(world.staff, number);

    expect(page.planned).toEqual(['The name becomes Ada Ashdown.']);
    expect(page.atDfe).toContain('School: change the name');
    expect(page.refusal).toBeNull();
    expect(page.staffMay).toMatchObject({ claim: true, agree: true, carryOut: false, undo: false });

    await ownerSql('update person set name = $2 where id = $1', [world.ect.person.id, 'Ada Ashdown']);
    expect((await getStaffRequest(world.staff, number)).refusal).toBe('This is the name already');
  });

  it('shows the reason after claiming, to whoever claimed it alone', async () => {
    const { id, number } = await createRequest(world.tutor, {
      circumstance: 'absence_long',
      answers: { lastDay: today(), keepPlace: 'release', canvas: 'yes' },
      period: world.ect.period,
      schoolId: world.school.id,
      reason: { category: 'bereavement', notes: 'Said on the telephone' },
    });
    const colleague = await asStaff(world.deliveryPartner);
    expect((await getStaffRequest(world.staff, number)).reason).toBeNull();

    await claimRequest(world.staff, { id, version: 1 });

    expect((await getStaffRequest(world.staff, number)).reason).toEqual({
      label: 'Bereavement',
      notes: 'Said on the telephone',
    });
    expect((await getStaffRequest(colleague, number)).reason).toBeNull();
  });

  it('shows notes and who wrote what by name, and nothing to staff of others', async () => {
    const { id, number } = await rename();
    await writeMessage(world.staff, { id, message: 'Check with the lead provider.', isNote: true });

    expect((await getStaffRequest(world.staff, number)).messages).toMatchObject([{ kind: 'note' }]);
    const stranger = await asStaff();
    await expect(getStaffRequest(stranger, number)).rejects.toThrow(NotFound);
    await expect(getStaffRequest(world.staff, 999_999)).rejects.toThrow(NotFound);
  });
});

describe('deciding', () => {
  it('moves somebody to the group that staff chose, and refuses a group that is not there', async () => {
    const target = await createGroup({
      leadProvider: world.leadProvider,
      deliveryPartner: world.deliveryPartner,
    });
    const { id, number } = await createRequest(world.tutor, {
      circumstance: 'group',
      answers: { wish: 'Thursdays, please', from: today() },
      period: world.ect.period,
      schoolId: world.school.id,
    });
    const { staffFields } = await getStaffRequest(world.staff, number);
    expect(staffFields[0]?.options?.map(({ value }) => value)).toContain(target.id);
    await expect(readStaffAnswers(world.staff, id, { group: crypto.randomUUID() })).rejects.toThrow(
      RuleBroken,
    );

    const answers = await readStaffAnswers(world.staff, id, { group: target.id, from: '2020-01-01' });
    expect(answers).toEqual({ group: target.id });
    await agreeRequest(world.staff, { id, version: 1, answers, message: 'There is a place on Thursdays.' });
    expect(await carryOutNow(world.staff, { id, version: 2 })).toBe('done');

    const request = await readRequest(id);
    expect(request.effects.map(({ kind }) => kind)).toEqual(['group_left', 'group_joined']);
    expect(request.messages).toMatchObject([{ kind: 'decision', body: 'There is a place on Thursdays.' }]);
  });

  it('carries out at once only what is agreed and due, and only once', async () => {
    const { id } = await rename();
    await expect(carryOutNow(world.staff, { id, version: 1 })).rejects.toThrow(Conflict);
    await agreeRequest(world.staff, { id, version: 1, answers: {} });
    await expect(carryOutNow(await asStaff(), { id, version: 2 })).rejects.toThrow(NotFound);
    await carryOutNow(world.staff, { id, version: 2 });

    expect(await carryOutNow(world.staff, { id, version: 2 })).toBe('not_now');
    expect((await readRequest(id)).effects).toHaveLength(1);
  });

  it('notes the day on which the DfE’s record said the same, apart from every other date', async () => {
    const { id } = await rename();
    await expect(confirmAtDfe(world.staff, { id, version: 1, on: today() })).rejects.toThrow(Conflict);
    await agreeRequest(world.staff, { id, version: 1, answers: {} });
    await carryOutNow(world.staff, { id, version: 2 });
    const { version } = await readRequest(id);
    await expect(confirmAtDfe(world.staff, { id, version, on: addDays(today(), 1) })).rejects.toThrow(
      'future',
    );
    await expect(confirmAtDfe(world.staff, { id, version, on: addDays(today(), -1) })).rejects.toThrow(
      'before it was reported',
    );
    await confirmAtDfe(world.staff, { id, version, on: today() });

    const { dfeConfirmedOn, state } = await readRequest(id);
    expect([dfeConfirmedOn?.toISOString().slice(0, 10), state]).toEqual([today(), 'done']);
  });
});

describe('raising for a school', () => {
  const raise = (typed: Record<string, string>, more: { urn?: number; period?: string } = {}) =>
    raiseForSchool(world.staff, {
      urn: world.school.urn,
      period: world.ect.period.id,
      code: 'email',
      spokeWith: 'Bea in the office',
      channel: 'telephone',
      typed,
      ...more,
    });

  it('stands among the requests of the school, shown as raised for it', async () => {
    const { number, wasOpen } = await raise({ newEmail: 'new@example.org' });

    expect(wasOpen).toBe(false);
    expect((await getRequest(world.tutor, number)).raised).toMatchObject({
      by: world.deliveryPartner.name,
      onBehalfOf: 'Bea in the office',
      channel: 'telephone',
    });
    expect((await raise({ newEmail: 'other@example.org' })).wasOpen).toBe(true);
  });

  it('refuses answers that the circumstance refuses, and schools and people of others', async () => {
    const foreign = await createReportingSchool();
    await expect(raise({ newEmail: 'nobody' })).rejects.toThrow(RuleBroken);
    await expect(raise({ newEmail: 'a@example.org' }, { urn: foreign.school.urn })).rejects.toThrow(NotFound);
    await expect(raise({ newEmail: 'a@example.org' }, { period: foreign.ect.period.id })).rejects.toThrow(
      NotFound,
    );
  });

  it('offers who is at the school and what staff may raise, with its form', async () => {
    const page = await getRaisePage(world.staff, {
      urn: world.school.urn,
      period: world.mentor.period.id,
      code: 'leave_school',
    });

    expect(page.people.map(({ name }) => name)).toContain(world.ect.person.name);
    expect(page.choices.map(({ code }) => code)).toContain('mentor_stop');
    expect(page.form?.fields.map(({ name }) => name)).toContain(`ect_${world.ect.period.id}`);
  });
});
