import { describe, expect, it } from 'vitest';
import { signInActor, systemActor } from '@/lib/auth/actor';
import { askForHelp } from '@/lib/enquiries/commands/ask-for-help';
import { askQuestion } from '@/lib/enquiries/commands/ask-question';
import { closeEnquiry } from '@/lib/enquiries/commands/close-enquiry';
import { enquiryOpening } from '@/lib/enquiries/labels';
import { countOpenEnquiries, findEnquiryPerson, listEnquiries } from '@/lib/enquiries/queries';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { listNotifications } from '@/lib/notifications/queries';
import { changeSetting } from '@/lib/settings/commands/change-setting';
import { asInductionTutor, asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createDeliveryPartner, usualDeliveryPartner } from '@/tests/factories/organisations';
import { createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

const access = {
  topic: 'access' as const,
  name: 'Example Asker',
  email: 'asker@example.org',
  schoolName: 'Example School',
  message: 'I am the new induction tutor.',
};

const question = { topic: 'details' as const, personId: '', message: 'The start date is wrong.' };

describe('asking without signing in', () => {
  it('puts the question before the staff of the organisation whose portal this is, and nobody else', async () => {
    const partner = await usualDeliveryPartner();
    await changeSetting(systemActor(), 'organisation', { organisationId: partner.id, leadProviderId: '' });
    const staff = await asStaff(partner);
    const others = await asStaff(await createDeliveryPartner());

    await askForHelp(signInActor, access, '192.0.2.1');

    const [enquiry] = await listEnquiries(staff, 'open');
    expect(enquiry).toMatchObject({
      topic: 'access',
      email: 'asker@example.org',
      schoolName: 'Example School',
      status: 'open',
    });
    expect(await listEnquiries(others, 'open')).toEqual([]);
    const { items } = await listNotifications(staff, { view: 'unread' });
    expect(items.map((item) => item.title)).toContain('Asked for access: Example School');
    expect((await listNotifications(others, { view: 'all' })).items).toEqual([]);
  });

  it('is refused after five questions from one address within an hour', async () => {
    const flood = { ...access, email: 'flood@example.org' };
    for (let number = 0; number < 5; number++) await askForHelp(signInActor, flood, `192.0.2.${number}`);

    await expect(askForHelp(signInActor, flood, '192.0.2.9')).rejects.toThrow(RuleBroken);
    const stored = await ownerSql('select 1 from support_enquiry where email = $1', ['flood@example.org']);
    expect(stored).toHaveLength(5);
  });
});

describe('asking from a school', () => {
  it('is refused while nothing was added to what the form starts with', async () => {
    const tutor = await asInductionTutor(await createSchool());
    const message = enquiryOpening.details(null);

    await expect(askQuestion(tutor, { ...question, message })).rejects.toMatchObject({ field: 'message' });
  });

  it('goes to those who train the person, with the school and the person', async () => {
    const { person, school } = await createEct({ at: 'inducting' });
    const tutor = await asInductionTutor(school);
    const staff = await asStaff();

    const number = await askQuestion(tutor, { ...question, personId: person.id });

    const found = (await listEnquiries(staff, 'open')).find((enquiry) => enquiry.number === number);
    expect(found).toMatchObject({ personName: person.name, schoolName: school.name, schoolUrn: school.urn });
    expect(
      await ownerSql('select 1 from audit_event where action = $1 and actor_user_id = $2', [
        'enquiry.asked',
        tutor.userId,
      ]),
    ).toHaveLength(1);
  });

  it('answers about somebody of another school as about nobody', async () => {
    const foreign = await createEct({ at: 'inducting' });
    const tutor = await asInductionTutor(await createSchool());

    await expect(askQuestion(tutor, { ...question, personId: foreign.person.id })).rejects.toThrow(NotFound);
    await expect(findEnquiryPerson(tutor, foreign.person.id)).rejects.toThrow(NotFound);
    expect(
      await ownerSql('select 1 from support_enquiry where person_id = $1', [foreign.person.id]),
    ).toHaveLength(0);
  });

  it('lets an ECT ask about their own training alone', async () => {
    const { person } = await createEct({ at: 'inducting' });
    const number = await askQuestion(await asSelf(person), { ...question, topic: 'schedule' });

    const found = (await listEnquiries(await asStaff(), 'open')).find((enquiry) => enquiry.number === number);
    expect(found?.personId).toBe(person.id);
  });
});

describe('dealing with an enquiry', () => {
  it('happens once when two people press at the same moment', async () => {
    const { school } = await createEct({ at: 'inducting' });
    const number = await askQuestion(await asInductionTutor(school), question);
    const staff = await asStaff();
    const enquiry = (await listEnquiries(staff, 'open')).find((open) => open.number === number);
    if (enquiry === undefined) throw new Error('the enquiry is not in the queue');
    const before = await countOpenEnquiries(staff);

    const results = await Promise.allSettled([
      closeEnquiry(staff, enquiry),
      closeEnquiry(await asStaff(), enquiry),
    ]);

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.any(Conflict),
    });
    expect(await countOpenEnquiries(staff)).toBe(before - 1);
  });

  it('is not for the staff of another organisation', async () => {
    const { school } = await createEct({ at: 'inducting' });
    await askQuestion(await asInductionTutor(school), question);
    const [enquiry] = await listEnquiries(await asStaff(), 'open');
    if (enquiry === undefined) throw new Error('the enquiry is not in the queue');
    const others = await asStaff(await createDeliveryPartner());

    await expect(closeEnquiry(others, enquiry)).rejects.toThrow(NotFound);
  });
});
