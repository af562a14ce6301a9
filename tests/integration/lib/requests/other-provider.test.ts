import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { listApplications } from '@/lib/applications/queries';
import { fixClock, today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { RuleBroken } from '@/lib/errors';
import { getProfile } from '@/lib/people/queries';
import { moveRegistration } from '@/lib/registrations/commands/move-registration';
import { agreeRequest } from '@/lib/requests/commands/agree-request';
import { carryOutRequest } from '@/lib/requests/commands/carry-out-request';
import { undoRequest } from '@/lib/requests/commands/undo-request';
import { getRequest } from '@/lib/requests/request-queries';
import { asStaff } from '@/tests/factories/actors';
import { createLeadProvider } from '@/tests/factories/organisations';
import { createRequest, readRequest } from '@/tests/factories/requests';
import { ownerSql } from '@/tests/support/database';
import { createScenarioSchool, recordOf, type ScenarioSchool } from './scenarios/school';

let school: ScenarioSchool;

beforeEach(async () => {
  fixClock('2026-11-24T09:00:00Z');
  school = await createScenarioSchool('ecf', today());
});
afterAll(() => fixClock());

function report(leadProvider: string, from = today()) {
  return createRequest(school.tutor, {
    circumstance: 'lead_provider',
    answers: { leadProvider, from },
    period: school.ect.period,
    schoolId: school.school.id,
  });
}

async function changeTo(leadProvider: string) {
  const { id } = await report(leadProvider);
  await agreeRequest(school.staff, { id, version: 1, answers: {} });
  expect(await carryOutRequest({ requestId: id })).toBe('done');
  return readRequest(id);
}

async function profileOf() {
  const { roles } = await getProfile(school.tutor, school.school.id, school.ect.person.id);
  const [role] = roles;
  if (role === undefined) throw new Error('on the list');
  return role;
}

const registrationsOf = () =>
  ownerSql<{ id: string; lead: string; status: string; version: number }>(
    `select r.id, r.lead_provider_id as lead, r.status::text, r.version from registration r
     where r.school_period_id = $1 and r.training_period_id in (select id from training_period where starts_on = $2)`,
    [school.ect.period.id, today()],
  );

describe('a change to a lead provider that has no programme here', () => {
  it('shows both trainings, ends the schedule here and names who holds the next one', async () => {
    const name = (
      await ownerSql<{ name: string }>('select name from organisation where id = $1', [school.lead.id])
    )[0]?.name;
    const { number } = await report(school.lead.id);
    expect((await getRequest(school.tutor, number)).planned.join(' ')).toContain(
      `Training goes on from Tuesday 24 November 2026 with ${name}, who sends the schedule. It is not held here.`,
    );
    const [{ id } = { id: '' }] = await ownerSql<{ id: string }>(
      'select id from service_request where number = $1',
      [number],
    );
    await agreeRequest(school.staff, { id, version: 1, answers: {} });
    await carryOutRequest({ requestId: id });

    const profile = await profileOf();
    expect(profile.trainings.map(({ standing, endsOn }) => [standing, endsOn])).toEqual([
      ['withdrawn', addDays(today(), -1)],
      ['awaiting confirmation', null],
    ]);
    expect(profile).toMatchObject({
      leadProvider: name,
      trainedHere: false,
      scheduleName: null,
      provider: null,
      state: 'awaiting_confirmation',
    });
    expect(profile.schedule.outline).toEqual([]);
    expect(profile.schedule.events).toHaveLength(1);
    expect(await registrationsOf()).toEqual([]);
  });

  it('is undone without a trace in the records', async () => {
    const { id, version } = await changeTo(school.lead.id);
    await undoRequest(school.staff, { id, version, message: 'They stay.' });

    expect(await recordOf(school, 'ect')).toMatchObject({
      trainings: ['start..…'],
      places: ['group start..…'],
      events: 'before after',
    });
    expect(await profileOf()).toMatchObject({ trainings: [], trainedHere: true });
  });
});

describe('a change to a lead provider that works here', () => {
  it('gives it a registration to check, which undoing takes back', async () => {
    const lead = await createLeadProvider();
    const others = await asStaff(lead);
    const { id, version } = await changeTo(lead.id);

    expect(await registrationsOf()).toEqual([expect.objectContaining({ lead: lead.id, status: 'received' })]);
    const { rows } = await listApplications(others, { q: '', state: 'open', page: 1 });
    expect(rows.map(({ name }) => name)).toEqual([school.ect.person.name]);
    expect(await profileOf()).toMatchObject({ trainedHere: true, state: 'being_checked' });

    await undoRequest(school.staff, { id, version, message: 'They stay.' });
    expect(await registrationsOf()).toEqual([]);
  });

  it('cannot be undone once the other provider has decided', async () => {
    const lead = await createLeadProvider();
    const others = await asStaff(lead);
    const { id, version } = await changeTo(lead.id);
    const [registration] = await registrationsOf();
    if (registration === undefined) throw new Error('begun');
    await moveRegistration(others, { ...registration, to: 'accepted', text: '' });

    await expect(undoRequest(school.staff, { id, version, message: 'They stay.' })).rejects.toThrow(
      RuleBroken,
    );
  });
});
