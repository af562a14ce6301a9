import { beforeEach, describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '@/lib/errors';
import { listAttention } from '@/lib/people/queries';
import { answerRegistration } from '@/lib/registrations/commands/answer-registration';
import { moveRegistration } from '@/lib/registrations/commands/move-registration';
import { getRegistrationQuestion, listRegistrationQuestions } from '@/lib/registrations/question-queries';
import { asInductionTutor, asStaff } from '@/tests/factories/actors';
import { createDeliveryPartner } from '@/tests/factories/organisations';
import { createReportingSchool, type ReportingSchool } from '@/tests/factories/requests';
import { createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

let school: ReportingSchool;
let id: string;

beforeEach(async () => {
  school = await createReportingSchool();
  const [row] = await ownerSql<{ id: string }>('select id from registration where school_period_id = $1', [
    school.ect.period.id,
  ]);
  if (row === undefined) throw new Error('registered');
  id = row.id;
  await ownerSql(`update registration set status = 'accepted' where id = $1 and status = 'placed'`, [id]);
  await moveRegistration(school.staff, {
    id,
    version: (await registration()).version,
    to: 'checking',
    text: '',
  });
  await moveRegistration(school.staff, {
    id,
    version: (await registration()).version,
    to: 'waiting_for_school',
    text: 'Which phase?',
  });
});

async function registration() {
  const [row] = await ownerSql<{ status: string; version: number }>(
    'select status::text, version from registration where id = $1',
    [id],
  );
  if (row === undefined) throw new Error('there');
  return row;
}

const at = () => ({ schoolId: school.school.id, id });

describe('a question about a registration', () => {
  it('is listed for the school and answered there, which hands it back and tells staff', async () => {
    expect(await listRegistrationQuestions(school.tutor, school.school.id)).toEqual([
      expect.objectContaining({ id, name: school.ect.person.name, role: 'ect' }),
    ]);

    await answerRegistration(school.tutor, { id, text: 'Primary.' });

    expect(await registration()).toMatchObject({ status: 'checking' });
    expect(await listRegistrationQuestions(school.tutor, school.school.id)).toEqual([]);
    const { notes } = await getRegistrationQuestion(school.tutor, at());
    expect(notes.map(({ kind, body }) => [kind, body])).toEqual([
      ['question', 'Which phase?'],
      ['answer', 'Primary.'],
    ]);
    const told = await ownerSql<{ title: string; href: string }>(
      'select title, href from notification where user_id = $1 and subject_id = $2 order by created_at desc limit 1',
      [school.staff.userId, id],
    );
    expect(told).toEqual([
      {
        title: expect.stringContaining('answered about the registration of'),
        href: `/staff/applications/${id}`,
      },
    ]);
    const audited = await ownerSql(
      `select 1 from audit_event where action = 'registration.answered' and subject_id = $1`,
      [id],
    );
    expect(audited).toHaveLength(1);
  });

  it('is answered once by two who answer at the same moment', async () => {
    const second = await asInductionTutor(school.school);
    const answers = await Promise.allSettled([
      answerRegistration(school.tutor, { id, text: 'Primary.' }),
      answerRegistration(second, { id, text: 'Secondary.' }),
    ]);

    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toBeInstanceOf(Conflict);
    expect((await getRegistrationQuestion(school.staff, at())).notes).toHaveLength(2);
  });

  it('is not there for another school or another partner', async () => {
    const foreign = await asInductionTutor(await createSchool());
    await expect(answerRegistration(foreign, { id, text: 'Ours.' })).rejects.toThrow(NotFound);
    await expect(getRegistrationQuestion(foreign, at())).rejects.toThrow(NotFound);
    const others = await asStaff(await createDeliveryPartner());
    await expect(getRegistrationQuestion(others, at())).rejects.toThrow(NotFound);
    expect(await listRegistrationQuestions(others, school.school.id)).toEqual([]);
  });

  it('leads the school from its list to the answer', async () => {
    const attention = await listAttention(school.tutor, school.school.id);
    expect(attention.map(({ nextStep }) => nextStep?.topic)).toContain('answer-registration');
  });
});
