import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { SelfActor } from '@/lib/auth/actor';
import { fixClock } from '@/lib/dates/clock';
import { disconnect } from '@/lib/db/client';
import { returnForm } from '@/lib/enrolment/commands/return-form';
import { sendForms } from '@/lib/enrolment/commands/send-forms';
import { getReturnedForm, listOwnForms } from '@/lib/enrolment/queries';
import { Conflict, NotFound } from '@/lib/errors';
import { startJourney } from '@/lib/journeys/commands/start-journey';
import { asInductionTutor, asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createSchool } from '@/tests/factories/schools';
import { emptyTables, ownerSql } from '@/tests/support/database';
import { refusalOf } from '@/tests/support/sql-session';
import { standingOf } from '../../database/walls/standing';

beforeEach(async () => {
  await emptyTables();
  fixClock('2026-11-24T08:00:00Z');
});
afterAll(async () => {
  fixClock();
  await disconnect();
});

const need = 'A ground-floor room';
const answers = (needs = '') => ({
  details: { name: 'Ada Ash', email: 'ada.ash@example.org' },
  teaching: { phase: 'Primary', subject: '' },
  days: { days: ['1', '2'] },
  place: { area: 'Shrewsbury', mode: 'online' },
  access: { needs },
});

async function accepted() {
  const school = await createSchool();
  const ect = await createEct({ school });
  await ownerSql("update registration set status = 'accepted'");
  await ownerSql("delete from registration_fact where rung = 'enrolment_form_returned'");
  return { school, ect, self: await asSelf(ect.person) };
}

async function sendBack(self: SelfActor, needs?: string): Promise<string> {
  const [form] = await listOwnForms(self);
  const journeyId = await startJourney(self, 'enrolment', {
    subjectId: form?.id ?? null,
    answers: answers(needs),
  });
  return returnForm(self, { journeyId, version: 1 });
}

const mails = () =>
  ownerSql<{ text: string }>(
    "select subject || text as text from mail_message where kind = 'enrolment-form'",
  );

describe('the enrolment form', () => {
  it('is sent once to whoever was accepted, and reminded of after five school days, three times', async () => {
    const { self } = await accepted();
    await sendForms();
    await sendForms();
    expect(await listOwnForms(self)).toMatchObject([{ isReturned: false, sentOn: '2026-11-24' }]);
    expect(await mails()).toHaveLength(1);
    expect(await ownerSql("select id from notification where kind = 'enrolment_form'")).toHaveLength(1);

    fixClock('2026-11-30T08:00:00Z');
    await sendForms();
    expect(await mails()).toHaveLength(1);
    for (const day of ['2026-12-01', '2026-12-01', '2026-12-08', '2026-12-15', '2027-01-29']) {
      fixClock(`${day}T08:00:00Z`);
      await sendForms();
    }
    expect(await mails()).toHaveLength(4);
  });

  it('that was returned is chased no more, and sets the rung of the ladder', async () => {
    const { self, ect } = await accepted();
    await sendForms();
    expect(await sendBack(self, need)).toBe('/me/enrolment?returned=1');
    const [fact] = await ownerSql<{ state: string }>(
      "select state::text from registration_fact where registration_id = $1 and rung = 'enrolment_form_returned'",
      [ect.registration.id],
    );
    expect(fact?.state).toBe('reached');
    fixClock('2026-12-08T08:00:00Z');
    await sendForms();
    expect(await mails()).toHaveLength(1);
    await expect(sendBack(self)).rejects.toThrow(Conflict);
  });

  it('is nobody else’s to return', async () => {
    const { self } = await accepted();
    await sendForms();
    const [form] = await listOwnForms(self);
    const stranger = await asSelf((await createEct({ school: await createSchool() })).person);
    expect(await listOwnForms(stranger)).toEqual([]);
    const journeyId = await startJourney(stranger, 'enrolment', {
      subjectId: form?.id ?? null,
      answers: answers(),
    });
    await expect(returnForm(stranger, { journeyId, version: 1 })).rejects.toThrow(NotFound);
    const forced = await refusalOf(
      standingOf(stranger),
      `select 1 / app.return_enrolment_form('${form?.id}', '{}', 'x')::int`,
    );
    expect(forced?.code, 'the function did nothing').toBe('22012');
  });

  it('keeps access needs to its writer and to staff: no school, mail, notification or audit has them', async () => {
    const { self, school, ect } = await accepted();
    await sendForms();
    await sendBack(self, need);
    const form = await getReturnedForm(await asStaff(), ect.registration.id);
    expect(form?.accessNeeds).toBe(need);

    const tutor = standingOf(await asInductionTutor(school));
    expect((await refusalOf(tutor, 'select * from access_need'))?.code).toBe('42501');
    for (const column of ['name', 'area', 'mode'])
      expect((await refusalOf(tutor, `select ${column} from enrolment_form`))?.code, column).toBe('42501');
    expect(await refusalOf(tutor, 'select state, returned_at from enrolment_form')).toBeNull();
    const elsewhere = await ownerSql<{ found: string }>(
      `select 'mail' as found from mail_message m where m::text like $1
       union all select 'notification' from notification n where n::text like $1
       union all select 'audit' from audit_event a where a::text like $1
       union all select 'values' from audit_value v where v::text like $1
       union all select 'journey' from journey j where j::text like $1`,
      [`%${need}%`],
    );
    expect(elsewhere).toEqual([]);
  });
});
