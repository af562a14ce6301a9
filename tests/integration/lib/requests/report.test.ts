import { beforeEach, describe, expect, it } from 'vitest';
import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { NotFound, RuleBroken } from '@/lib/errors';
import { StaleAnswers } from '@/lib/journeys/errors';
import { saveReportStep } from '@/lib/requests/commands/save-report-step';
import { startReport } from '@/lib/requests/commands/start-report';
import { submitReport } from '@/lib/requests/commands/submit-report';
import { tickParty } from '@/lib/requests/commands/tick-party';
import { typedOf } from '@/lib/requests/fields/shown';
import { listRequests } from '@/lib/requests/list-queries';
import { getReportChoices, getReportStart, getReportStep } from '@/lib/requests/report/queries';
import type { Reporter } from '@/lib/requests/report/target';
import { listUnfinishedReports } from '@/lib/requests/report/unfinished-queries';
import { getRequest } from '@/lib/requests/request-queries';
import type { Answers } from '@/lib/requests/types';
import { asInductionTutor, asSelf } from '@/tests/factories/actors';
import { createReportingSchool, type ReportingSchool } from '@/tests/factories/requests';
import { createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

let world: ReportingSchool;

beforeEach(async () => {
  world = await createReportingSchool();
});

const leaving: Answers = {
  lastDay: addDays(today(), 20),
  destination: 'not_known',
  interimAssessment: 'yes',
};
const away: Answers = { lastDay: addDays(today(), 5), keepPlace: 'release', canvas: 'yes' };

function start(actor: Reporter, personId: string | null, code: string, answers: Answers) {
  return startReport(actor, { personId, code, answers, typed: typedOf(answers) });
}

async function begun(actor: Reporter, personId: string | null, code: string, answers: Answers) {
  const [journeyId = '', next] = (await start(actor, personId, code, answers)).split('/');
  return { journeyId, next, personId, code };
}

type Begun = Awaited<ReturnType<typeof begun>>;

function send(actor: Reporter, { journeyId, personId, code }: Begun, version = 1) {
  return submitReport(actor, { journeyId, personId, code, version, requests: '/schools/1/requests' });
}

function save(
  actor: Reporter,
  { journeyId, personId, code }: Begun,
  step: 'reason' | 'ects',
  answers: Answers,
  version = 1,
) {
  return saveReportStep(actor, {
    journeyId,
    personId,
    code,
    step,
    version,
    isChange: false,
    typed: typedOf(answers),
    answers,
  });
}

const numberIn = (address: string) => Number(/R-(\d+)/.exec(address)?.[1]);

describe('reporting that an ECT leaves', () => {
  it('says what will happen before anything is sent, and leads to a numbered request', async () => {
    const report = await begun(world.tutor, world.ect.person.id, 'leave_school', leaving);
    expect(report.next).toBe('check');

    const view = await getReportStep(world.tutor, { ...report, step: 'check' });
    const sentences = view.step === 'check' ? view.check.consequences : [];
    expect(sentences.join(' ')).toContain(`The mentorship with ${world.mentor.person.name} ends on`);
    expect((await listRequests(world.tutor)).open).toEqual([]);

    const address = await send(world.tutor, report);
    const request = await getRequest(world.tutor, numberIn(address));
    expect(address).toContain('?sent=now');
    expect(request).toMatchObject({ state: 'received', what: 'Leaving the school' });
    expect(request.tell.find(({ code }) => code === 'dfe_service')?.wording).toContain(
      'leaving the school, last day',
    );
  });

  it('is one request when the button is pressed twice, and when somebody else reports the same', async () => {
    const report = await begun(world.tutor, world.ect.person.id, 'leave_school', leaving);
    const colleague = await asInductionTutor(world.school);
    const same = await begun(colleague, world.ect.person.id, 'leave_school', leaving);
    const [first, second, third] = await Promise.all([
      send(world.tutor, report),
      send(world.tutor, report),
      send(colleague, same),
    ]);

    expect(new Set([first, second, third].map(numberIn)).size).toBe(1);
    expect((await listRequests(world.tutor)).open).toHaveLength(1);
    const { open } = await getReportStart(world.tutor, {
      personId: world.ect.person.id,
      code: 'leave_school',
    });
    expect(open?.number).toBe(numberIn(first));
  });

  it('refuses a date before the first day, beside the date, and keeps nothing', async () => {
    const early = start(world.tutor, world.ect.person.id, 'leave_school', {
      ...leaving,
      lastDay: '2001-01-01',
    });

    await expect(early).rejects.toMatchObject({ field: 'lastDay' });
    await expect(early).rejects.toThrow(RuleBroken);
    const kept = await ownerSql('select id from journey where user_id = $1', [world.tutor.userId]);
    expect(kept).toEqual([]);
  });

  it('is nothing that another school, a colleague or the person themself can open', async () => {
    const report = await begun(world.tutor, world.ect.person.id, 'leave_school', leaving);
    const elsewhere = await asInductionTutor(await createSchool());
    const colleague = await asInductionTutor(world.school);
    const self = await asSelf(world.ect.person);

    for (const actor of [elsewhere, colleague, self]) {
      await expect(getReportStep(actor, { ...report, step: 'check' })).rejects.toThrow(NotFound);
      await expect(send(actor, report)).rejects.toThrow(NotFound);
    }
    await expect(start(elsewhere, world.ect.person.id, 'leave_school', leaving)).rejects.toThrow(NotFound);
  });
});

describe('a report that was begun', () => {
  it('is listed for whoever began it, with where it goes on, until it is sent', async () => {
    const mentor = world.mentor.person;
    const report = await begun(world.tutor, mentor.id, 'leave_school', leaving);
    const own = await begun(await asSelf(world.ect.person), world.ect.person.id, 'question', {
      subject: 'Dates',
      what: 'When is it?',
    });

    expect(await listUnfinishedReports(world.tutor)).toEqual([
      {
        personId: mentor.id,
        code: 'leave_school',
        title: `${mentor.name} is leaving, or has left, and is not expected back`,
        next: `${report.journeyId}/ects`,
      },
    ]);
    expect(await listUnfinishedReports(await asInductionTutor(world.school))).toEqual([]);
    const ect = await asSelf(world.ect.person);
    expect(await listUnfinishedReports(ect)).toMatchObject([{ next: `${own.journeyId}/check` }]);
    await send(ect, own);
    expect(await listUnfinishedReports(ect)).toEqual([]);
  });
});

describe('answers that the rules refuse', () => {
  it('are named all at once, each beside its field', async () => {
    const refused = start(world.tutor, world.ect.person.id, 'absence_long', {
      ...away,
      lastDay: addDays(today(), -1000),
      expectedReturn: addDays(today(), -2000),
    });

    await expect(refused).rejects.toMatchObject({
      field: 'lastDay',
      others: [{ field: 'expectedReturn', message: 'The return must be after the last working day' }],
    });
  });

  it('ask a school about the interim assessment of ECTs alone', async () => {
    const asked = async (personId: string) =>
      (await getReportStart(world.tutor, { personId, code: 'leave_school' })).fields.map(({ name }) => name);

    expect(await asked(world.ect.person.id)).toContain('interimAssessment');
    expect(await asked(world.mentor.person.id)).not.toContain('interimAssessment');
  });
});

describe('reporting that a mentor leaves', () => {
  it('cannot be sent before each ECT has an answer', async () => {
    const report = await begun(world.tutor, world.mentor.person.id, 'leave_school', leaving);
    expect(report.next).toBe('ects');
    await expect(send(world.tutor, report)).rejects.toThrow('Answer every question');

    const field = `ect_${world.ect.period.id}`;
    await expect(save(world.tutor, report, 'ects', {})).rejects.toMatchObject({ field });
    await expect(
      save(world.tutor, report, 'ects', { [field]: world.mentor.period.id }),
    ).rejects.toMatchObject({
      field,
    });
    const saved = await save(world.tutor, report, 'ects', { [field]: world.otherMentor.period.id });
    expect(saved).toEqual({ next: `${report.journeyId}/check` });

    const view = await getReportStep(world.tutor, { ...report, step: 'check' });
    const sentences = view.step === 'check' ? view.check.consequences.join(' ') : '';
    expect(sentences).toContain(`${world.otherMentor.person.name} mentors ${world.ect.person.name} from`);
    const request = await getRequest(world.tutor, numberIn(await send(world.tutor, report, 2)));
    expect(request.answers).toContainEqual({
      field,
      label: `Mentor of ${world.ect.person.name} afterwards`,
      value: world.otherMentor.person.name,
    });
  });

  it('refuses the answers of one tab when another has answered since', async () => {
    const report = await begun(world.tutor, world.mentor.person.id, 'leave_school', leaving);
    const answer = { [`ect_${world.ect.period.id}`]: 'not_known' };
    await save(world.tutor, report, 'ects', answer);

    await expect(save(world.tutor, report, 'ects', answer)).rejects.toThrow(StaleAnswers);
    await expect(send(world.tutor, report)).rejects.toThrow(StaleAnswers);
  });
});

describe('reporting a long absence', () => {
  const secret = 'a diagnosis that is nobody’s business';

  it('keeps the reason from everybody but its author and whoever deals with it', async () => {
    const report = await begun(world.tutor, world.ect.person.id, 'absence_long', away);
    expect(report.next).toBe('reason');
    await save(world.tutor, report, 'reason', { category: 'long-term-sickness', notes: secret });
    const number = numberIn(await send(world.tutor, report, 2));

    const colleague = await asInductionTutor(world.school);
    const pages = [
      await getRequest(world.tutor, number),
      await getRequest(colleague, number),
      await listRequests(colleague),
    ];
    expect(JSON.stringify(pages)).not.toMatch(/diagnosis|sickness/i);
    expect(pages[0]).toMatchObject({ hasReason: true });
    const elsewhere = await ownerSql<{ text: string }>(
      `select (select coalesce(string_agg(n::text, ' '), '') from notification n)
         || (select coalesce(string_agg(a::text, ' '), '') from audit_event a)
         || (select coalesce(string_agg(j::text, ' '), '') from journey j)
         || (select coalesce(string_agg(r::text, ' '), '') from service_request r) as text`,
    );
    expect(elsewhere[0]?.text).not.toMatch(/diagnosis|long-term-sickness/);
    const kept = await ownerSql<{ category: string; notes: string }>(
      'select category, notes from service_request_reason',
    );
    expect(kept).toContainEqual({ category: 'long-term-sickness', notes: secret });
  });
});

describe('what the person themself may report', () => {
  it('is theirs to follow, and a question is not the school’s to read', async () => {
    const self = await asSelf(world.ect.person);
    const choices = await getReportChoices(self, self.personId);
    const codes = choices.groups.flatMap((group) => group.choices.map(({ code }) => code));
    expect(codes).toEqual(
      expect.arrayContaining(['session', 'group', 'working_pattern', 'name', 'email', 'question']),
    );
    expect(codes).not.toContain('leave_school');
    await expect(getReportStart(self, { personId: self.personId, code: 'leave_school' })).rejects.toThrow(
      NotFound,
    );

    const asked = await begun(self, self.personId, 'question', {
      subject: 'Rooms',
      what: 'Which room is it?',
    });
    const number = numberIn(await send(self, asked));
    expect(await getRequest(self, number)).toMatchObject({ what: 'Question', tell: [] });
    await expect(getRequest(world.tutor, number)).rejects.toThrow(NotFound);
    expect((await listRequests(world.tutor)).open).toEqual([]);
  });

  it('offers only events that are theirs, and refuses any other', async () => {
    const self = await asSelf(world.ect.person);
    const foreign = start(self, self.personId, 'session', {
      event: world.group.id,
      why: 'school',
      catchUp: 'recording',
    });

    await expect(foreign).rejects.toMatchObject({ field: 'event' });
  });
});

describe('telling others', () => {
  it('is ticked once, taken back, and not by another school nor for somebody whom it does not concern', async () => {
    const report = await begun(world.tutor, world.ect.person.id, 'leave_school', leaving);
    const number = numberIn(await send(world.tutor, report));
    const { id } = await getRequest(world.tutor, number);
    const payroll = async () =>
      (await getRequest(world.tutor, number)).tell.find(({ code }) => code === 'payroll')?.tickedOn;

    await tickParty(world.tutor, { id, party: 'payroll', told: true });
    await tickParty(world.tutor, { id, party: 'payroll', told: true });
    expect(await payroll()).toBe(today());
    await tickParty(world.tutor, { id, party: 'payroll', told: false });
    expect(await payroll()).toBeNull();

    const elsewhere = await asInductionTutor(await createSchool());
    await expect(tickParty(elsewhere, { id, party: 'payroll', told: true })).rejects.toThrow(NotFound);
    await expect(tickParty(world.tutor, { id, party: 'canvas', told: true })).rejects.toThrow(NotFound);
  });
});
