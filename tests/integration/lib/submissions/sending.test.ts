import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disconnect } from '@/lib/db/client';
import { NotFound } from '@/lib/errors';
import { answerQuestion } from '@/lib/submissions/commands/answer-question';
import { sendSubmission } from '@/lib/submissions/commands/send-submission';
import { withdrawSubmission } from '@/lib/submissions/commands/withdraw-submission';
import { findTeacher, requireFreeEmail } from '@/lib/submissions/find-teacher';
import { ownSubmissions } from '@/lib/submissions/policy';
import { getSubmission, listSchoolSubmissions } from '@/lib/submissions/queries';
import { asHeadteacher, asInductionTutor, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { persist } from '@/tests/factories/persist';
import { createSchool } from '@/tests/factories/schools';
import { createTenant, type Tenant } from '@/tests/factories/tenants';
import { ownerSql } from '@/tests/support/database';
import { answersAbout, sendAnswers } from '@/tests/support/registering';

let world: Tenant;
let elsewhere: Tenant;
let given: Parameters<typeof answersAbout>[1];

beforeAll(async () => {
  const providers = {
    leadProvider: await createLeadProvider(),
    deliveryPartner: await createDeliveryPartner(),
  };
  world = await createTenant(providers);
  elsewhere = await createTenant({ ...providers, deliveryPartner: await createDeliveryPartner() });
  const body = await persist((tx) =>
    tx.organisation.create({ data: { kind: 'appropriate_body', name: 'The Hub' } }),
  );
  given = { ...providers, body };
});
afterAll(disconnect);

describe('what a school sends', () => {
  it('is shown at once, is read by the staff who check it, and registers nobody', async () => {
    const before = await ownerSql('select id from person');
    const answers = answersAbout('ect', given);
    const { path, number } = await sendAnswers(world.tutor, 'ect', answers);

    expect(path).toBe(`/schools/${world.school.urn}/registrations/REG-${number}?sent=1`);
    expect(await getSubmission(world.tutor, number)).toMatchObject({
      state: 'received',
      trn: answers.teacher?.trn,
      workingDays: [1, 2],
      subject: 'Music',
      appropriateBody: 'The Hub',
      pairedWith: null,
    });
    const list = await listSchoolSubmissions(world.head, world.school.id);
    expect(list.map((item) => item.number)).toContain(number);
    const staff = await asStaff(world.deliveryPartner);
    expect((await getSubmission(staff, number)).school.urn).toBe(world.school.urn);
    expect(await ownerSql('select id from person')).toHaveLength(before.length);
  });

  it('tells the staff who check it', async () => {
    const staff = await asStaff(world.deliveryPartner);
    const { number } = await sendAnswers(world.tutor, 'mentor', answersAbout('mentor', given));
    const told = await ownerSql<{ href: string }>('select href from notification where user_id = $1', [
      staff.userId,
    ]);
    expect(told.map(({ href }) => href)).toContain(`/staff/applications/REG-${number}`);
  });

  it('is sent once, however often the button is pressed', async () => {
    const { journeyId, path } = await sendAnswers(world.tutor, 'ect', answersAbout('ect', given));
    const again = await Promise.all(
      Array.from({ length: 20 }, () => sendSubmission(world.tutor, { role: 'ect', journeyId, version: 1 })),
    );
    expect(new Set(again)).toEqual(new Set([path]));
  });

  it('is taken once of one teacher, with the number of the first, also at the same moment', async () => {
    const answers = answersAbout('ect', given);
    const done = await Promise.allSettled(
      Array.from({ length: 20 }, () => sendAnswers(world.tutor, 'ect', answers)),
    );
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [first] = done.flatMap((result) => (result.status === 'fulfilled' ? [result.value.number] : []));
    await expect(sendAnswers(world.tutor, 'ect', answers)).rejects.toThrow(`REG-${first}`);
    expect(
      await findTeacher(world.tutor, { role: 'ect', trn: String(answers.teacher?.trn), name: 'Whoever' }),
    ).toEqual({ standing: 'sent', reference: String(first) });
  });

  it('is refused with somebody else’s address, with oneself as mentor, and with people of another school', async () => {
    const taken = answersAbout('ect', given, { email: { email: world.ect.person.email ?? '' } });
    await expect(sendAnswers(world.tutor, 'ect', taken)).rejects.toMatchObject({ code: 'email_taken' });
    const oneself = answersAbout('ect', given, { mentor: { mentor: world.mentor.period.id } });
    oneself.teacher = { ...oneself.teacher, trn: world.mentor.person.trn ?? '' };
    await expect(sendAnswers(world.tutor, 'ect', oneself)).rejects.toMatchObject({ code: 'oneself' });
    const foreign = answersAbout('ect', given, { mentor: { mentor: elsewhere.mentor.period.id } });
    await expect(sendAnswers(world.tutor, 'ect', foreign)).rejects.toMatchObject({ code: 'unknown_person' });
    const noBody = answersAbout('ect', given, { 'appropriate-body': { body: given.leadProvider.id } });
    await expect(sendAnswers(world.tutor, 'ect', noBody)).rejects.toMatchObject({
      code: 'unknown_organisation',
    });
  });

  it('is not there for another school, nor for staff who do not check it', async () => {
    const { number } = await sendAnswers(world.tutor, 'ect', answersAbout('ect', given));
    for (const stranger of [
      elsewhere.tutor,
      await asInductionTutor(await createSchool()),
      await asStaff(elsewhere.deliveryPartner),
    ]) {
      await expect(getSubmission(stranger, number)).rejects.toThrow(NotFound);
    }
    await expect(withdrawSubmission(elsewhere.tutor, { number, version: 1 })).rejects.toThrow(NotFound);
    expect(ownSubmissions(elsewhere.tutor)).toEqual({ schoolId: elsewhere.school.id });
  });

  it('can be withdrawn by the school, once, and be sent anew', async () => {
    const answers = answersAbout('ect', given);
    const { number } = await sendAnswers(world.tutor, 'ect', answers);
    await withdrawSubmission(world.head, { number, version: 1 });
    expect((await getSubmission(world.tutor, number)).state).toBe('withdrawn');
    await expect(withdrawSubmission(world.head, { number, version: 2 })).rejects.toMatchObject({
      code: 'submission_transition_allowed',
    });
    await sendAnswers(world.tutor, 'ect', answers);
  });

  it('goes back to be checked when the school answers what staff asked', async () => {
    const { number } = await sendAnswers(world.tutor, 'ect', answersAbout('ect', given));
    await expect(answerQuestion(world.tutor, { number, version: 1, text: 'Yes' })).rejects.toMatchObject({
      code: 'submission_transition_allowed',
    });
    await ownerSql("update registration_submission set state = 'waiting_for_school' where number = $1", [
      number,
    ]);
    await answerQuestion(await asHeadteacher(world.school), { number, version: 1, text: 'Yes, it is.' });
    expect(await getSubmission(world.tutor, number)).toMatchObject({
      state: 'checking',
      notes: [{ kind: 'answer', body: 'Yes, it is.' }],
    });
  });
});

describe('where registering somebody leads', () => {
  const look = (
    person: { trn: string | null; name: string },
    role: 'ect' | 'mentor' = 'ect',
    name = person.name,
  ) => findTeacher(world.tutor, { role, trn: person.trn ?? '', name });

  it('to their page when they are here', async () => {
    expect(await look(world.ect.person)).toEqual({ standing: 'here', reference: world.ect.person.id });
    expect((await look(world.mentor.person, 'mentor')).standing).toBe('here');
  });

  it('to the question whether they join, when an ECT is at another school and the name is known', async () => {
    const { person } = elsewhere.ect;
    expect(await look(person)).toEqual({ standing: 'elsewhere', reference: '' });
    expect(await look(person, 'ect', 'Quincy Zzyzx')).toEqual({ standing: 'clear', reference: '' });
    expect((await look(elsewhere.mentor.person, 'mentor')).standing).toBe('clear');
  });

  it('nowhere for somebody who completed, or whom the record does not let in', async () => {
    const done = await createEct({
      at: 'leftSchool',
      school: elsewhere.school,
      leadProvider: world.leadProvider,
    });
    const induct = (outcome: string) =>
      ownerSql(
        `insert into induction (person_id, outcome, as_of) values ($1, $2::induction_outcome, current_date)
         on conflict (person_id) do update set outcome = excluded.outcome`,
        [done.person.id, outcome],
      );
    await induct('passed');
    expect((await look(done.person)).standing).toBe('completed');
    await induct('failed');
    expect((await look(done.person)).standing).toBe('not_eligible');
    expect((await look(elsewhere.ect.person, 'mentor')).standing).toBe('not_eligible');
  });

  it('to a stop for an ECT who would mentor themself', async () => {
    const { trn, id, name } = world.ect.person;
    const found = await findTeacher(world.tutor, { role: 'mentor', trn: trn ?? '', name, ectPersonId: id });
    expect(found.standing).toBe('oneself');
  });

  it('is told sixty times an hour and no more', async () => {
    const busy = await asInductionTutor(await createSchool());
    const ask = () => findTeacher(busy, { role: 'ect', trn: '9900001', name: 'Ada Ash' });
    const answers = await Promise.allSettled(Array.from({ length: 61 }, ask));
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });

  it('refuses the address of somebody with another TRN, and takes one’s own', async () => {
    const { email, trn } = elsewhere.ect.person;
    await expect(requireFreeEmail(world.tutor, email ?? '', '9900001')).rejects.toMatchObject({
      field: 'email',
    });
    await requireFreeEmail(world.tutor, email ?? '', trn ?? '');
  });
});
