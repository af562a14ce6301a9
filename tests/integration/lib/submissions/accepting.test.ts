import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideMany } from '@/lib/applications/commands/decide-many';
import { getRegistration, listApplications } from '@/lib/applications/queries';
import { applicationFiltersSchema } from '@/lib/applications/schemas';
import type { StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { disconnect } from '@/lib/db/client';
import { NotFound } from '@/lib/errors';
import { moveRegistration } from '@/lib/registrations/commands/move-registration';
import { ownRegistrations } from '@/lib/registrations/policy';
import { acceptSubmission } from '@/lib/submissions/commands/accept-submission';
import { decideSubmission } from '@/lib/submissions/commands/decide-submission';
import { submissionNumber } from '@/lib/submissions/labels';
import { getSubmission } from '@/lib/submissions/queries';
import { asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { persist } from '@/tests/factories/persist';
import { createRegistration } from '@/tests/factories/registrations';
import { createTenant, type Tenant } from '@/tests/factories/tenants';
import { ownerSql } from '@/tests/support/database';
import { answersAbout, sendAnswers } from '@/tests/support/registering';

let world: Tenant;
let elsewhere: Tenant;
let foreign: Tenant;
let staff: StaffActor;
let given: Parameters<typeof answersAbout>[1];

beforeAll(async () => {
  const leadProvider = await createLeadProvider();
  const deliveryPartner = await createDeliveryPartner();
  world = await createTenant({ leadProvider, deliveryPartner });
  elsewhere = await createTenant({ leadProvider, deliveryPartner });
  foreign = await createTenant({
    leadProvider: await createLeadProvider(),
    deliveryPartner: await createDeliveryPartner(),
  });
  staff = await asStaff(deliveryPartner);
  const body = await persist((tx) =>
    tx.organisation.create({ data: { kind: 'appropriate_body', name: 'Hub' } }),
  );
  given = { leadProvider, deliveryPartner, body };
});
afterAll(disconnect);

const send = (role: 'ect' | 'mentor', more: Parameters<typeof answersAbout>[2] = {}) =>
  sendAnswers(world.tutor, role, answersAbout(role, given, more));

async function recordsOf(number: number) {
  const { trn } = await getSubmission(world.tutor, number);
  return ownerSql<Record<string, unknown>>(
    `select p.role::text as role, p.working_days as days, p.subject, t.intake_term::text as term, t.schedule_identifier as schedule,
       t.lead_provider_id is not null as trained, r.status::text as status, r.source::text as source, n.email::text as email,
       (select count(*)::int from mentorship s where s.ect_period_id = p.id or s.mentor_period_id = p.id) as pairs
     from person n join school_period p on p.person_id = n.id and p.school_id = $2
     left join training_period t on t.school_period_id = p.id left join registration r on r.school_period_id = p.id
     where n.trn = $1`,
    [trn, world.school.id],
  );
}

describe('accepting what a school sent', () => {
  it('makes the person, the time at the school, the training, the registration and the mentorship', async () => {
    const { number } = await send('ect', { mentor: { mentor: world.mentor.period.id } });
    await acceptSubmission(staff, { number, version: 1 });

    expect(await recordsOf(number)).toEqual([
      expect.objectContaining({
        role: 'ect',
        days: [1, 2],
        subject: 'Music',
        trained: true,
        status: 'accepted',
        source: 'school',
        pairs: 1,
      }),
    ]);
    const accepted = await getSubmission(world.tutor, number);
    expect(accepted).toMatchObject({ state: 'accepted', version: 2 });
    const told = await ownerSql<{ href: string }>(
      "select href from notification where user_id = $1 and kind = 'registration_accepted'",
      [world.head.userId],
    );
    expect(told.map(({ href }) => href)).toContain(
      `/schools/${world.school.urn}/people/${accepted.personId}`,
    );
  });

  it('happens once when fifty press at the same moment', async () => {
    const { number } = await send('ect', { mentor: { mentor: world.mentor.period.id } });
    const done = await Promise.allSettled(
      Array.from({ length: 50 }, () => acceptSubmission(staff, { number, version: 1 })),
    );
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await recordsOf(number)).toHaveLength(1);
    await expect(acceptSubmission(staff, { number, version: 2 })).rejects.toMatchObject({
      code: 'submission_transition_allowed',
    });
  });

  it('leaves nothing behind when a part of it cannot be', async () => {
    const { number } = await send('ect');
    const { trn } = await getSubmission(world.tutor, number);
    await ownerSql(
      "insert into person (trn, name, updated_at) values ($1, 'Somebody Else Entirely', now())",
      [trn],
    );
    await expect(acceptSubmission(staff, { number, version: 1 })).rejects.toMatchObject({
      code: 'other_name',
    });
    expect(await recordsOf(number)).toEqual([]);
    expect((await getSubmission(world.tutor, number)).state).toBe('received');
  });

  it('registers a school-led ECT without a provider to apply to', async () => {
    const { number } = await send('ect', { programme: { programme: 'school_led' } });
    await acceptSubmission(staff, { number, version: 1 });
    expect(await recordsOf(number)).toEqual([
      expect.objectContaining({ trained: false, status: null, schedule: null }),
    ]);
  });

  it('registers a mentor for the ECT whom the school chose, unless they were given another', async () => {
    const { number: ectNumber } = await send('ect');
    await acceptSubmission(staff, { number: ectNumber, version: 1 });
    const [ect] = await ownerSql<{ id: string }>(
      'select school_period_id as id from registration_submission where number = $1',
      [ectNumber],
    );
    const first = await send('mentor', { ect: { ect: String(ect?.id) } });
    const second = await send('mentor', { ect: { ect: String(ect?.id) } });
    await acceptSubmission(staff, { number: first.number, version: 1 });
    await acceptSubmission(staff, { number: second.number, version: 1 });
    expect(await recordsOf(first.number)).toEqual([expect.objectContaining({ role: 'mentor', pairs: 1 })]);
    expect(await recordsOf(second.number)).toEqual([expect.objectContaining({ role: 'mentor', pairs: 0 })]);
  });

  it('of somebody who joins ends the time at the other school on the day before, if staff train there', async () => {
    const { person, period } = elsewhere.ect;
    const teacher = { trn: person.trn ?? '', name: person.name, standing: 'elsewhere', reference: '' };
    const { number } = await send('ect', { teacher, transfer: { joining: 'yes' } });
    await acceptSubmission(staff, { number, version: 1 });
    const [old] = await ownerSql<{ ends: string }>(
      'select ends_on::text as ends from school_period where id = $1',
      [period.id],
    );
    expect(old?.ends).toBe(addDays(today(), -1));
    expect(await recordsOf(number)).toHaveLength(1);

    const away = foreign.ect.person;
    const other = { trn: away.trn ?? '', name: away.name, standing: 'elsewhere', reference: '' };
    const { number: refused } = await send('ect', { teacher: other, transfer: { joining: 'yes' } });
    await expect(acceptSubmission(staff, { number: refused, version: 1 })).rejects.toMatchObject({
      code: 'at_another_school',
    });
  });

  it('is not for staff who do not check it', async () => {
    const { number } = await send('ect');
    const stranger = await asStaff(foreign.deliveryPartner);
    await expect(acceptSubmission(stranger, { number, version: 1 })).rejects.toThrow(NotFound);
    await expect(
      decideSubmission(stranger, { number, version: 1, to: 'checking', text: '' }),
    ).rejects.toThrow(NotFound);
  });
});

describe('deciding otherwise', () => {
  it('asks the school, and ends with a reason that the school reads', async () => {
    const { number } = await send('ect');
    const decide = (version: number, to: 'waiting_for_school' | 'not_eligible' | 'checking', text: string) =>
      decideSubmission(staff, { number, version, to, text });
    await expect(decide(1, 'waiting_for_school', '')).rejects.toMatchObject({ field: 'text' });
    await decide(1, 'waiting_for_school', 'Is the TRN right?');
    await expect(decide(1, 'checking', '')).rejects.toThrow();
    await decide(2, 'not_eligible', 'No qualified teacher status yet.');
    expect(await getSubmission(world.tutor, number)).toMatchObject({
      state: 'not_eligible',
      notes: [{ kind: 'question' }, { kind: 'decision', body: 'No qualified teacher status yet.' }],
    });
  });

  it('goes on with the others when one of several cannot be done', async () => {
    const [one, two] = [await send('ect'), await send('ect')];
    const keys = [`REG-${one.number}@1`, `REG-${two.number}@9`];
    const results = await decideMany(staff, { to: 'accepted', keys });
    expect(results.map(({ problem }) => problem === null)).toEqual([true, false]);
  });
});

describe('registrations in the records', () => {
  it('stand in one list with what schools sent, and move along their table', async () => {
    const { leadProvider, deliveryPartner } = world;
    const ect = await createEct({ at: 'registered', school: world.school, leadProvider, deliveryPartner });
    const registration = await createRegistration({ period: ect.period, leadProvider, deliveryPartner });
    const move = (version: number, to: 'waiting_for_school' | 'withdrawn' | 'accepted', text = '') =>
      moveRegistration(staff, { id: registration.id, version, to, text });
    const { number } = await send('mentor');
    const listed = await listApplications(staff, applicationFiltersSchema.parse({ q: world.school.name }));
    const keys = listed.rows.map(({ key }) => key);
    expect(keys).toContain(registration.id);
    expect(keys).toContain(submissionNumber(number));

    await expect(move(1, 'withdrawn')).rejects.toMatchObject({ field: 'text' });
    await move(1, 'waiting_for_school', 'Which day?');
    await expect(move(1, 'accepted')).rejects.toThrow();
    await move(2, 'withdrawn', 'They never came.');
    await expect(move(3, 'accepted')).rejects.toMatchObject({ code: 'registration_transition_allowed' });
    expect(await getRegistration(staff, registration.id)).toMatchObject({ status: 'withdrawn', version: 3 });
    const stranger = await asStaff(foreign.deliveryPartner);
    await expect(getRegistration(stranger, registration.id)).rejects.toThrow(NotFound);
    await expect(
      moveRegistration(stranger, { id: registration.id, version: 3, to: 'checking', text: '' }),
    ).rejects.toThrow(NotFound);
    expect(ownRegistrations(staff).OR).toHaveLength(2);
  });
});
