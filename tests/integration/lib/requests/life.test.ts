import { beforeEach, describe, expect, it } from 'vitest';
import { today } from '@/lib/dates/clock';
import { formatDateLong } from '@/lib/dates/format';
import { addDays, fromDateColumn } from '@/lib/dates/iso-date';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { agreeRequest } from '@/lib/requests/commands/agree-request';
import { answerRequest, askAboutRequest } from '@/lib/requests/commands/ask-about-request';
import { carryOutRequest } from '@/lib/requests/commands/carry-out-request';
import { claimRequest, lookAgain, releaseRequest } from '@/lib/requests/commands/check-request';
import { cancelRequest, declineRequest, reopenRequest } from '@/lib/requests/commands/end-request';
import { queueDueRequests } from '@/lib/requests/commands/queue-due-requests';
import { submitRequest } from '@/lib/requests/commands/submit-request';
import { undoRequest } from '@/lib/requests/commands/undo-request';
import { writeMessage } from '@/lib/requests/commands/write-message';
import { asInductionTutor, asSelf, asStaff } from '@/tests/factories/actors';
import { createMentorship } from '@/tests/factories/mentorships';
import { createDeliveryPartner } from '@/tests/factories/organisations';
import { persist } from '@/tests/factories/persist';
import {
  createReportingSchool,
  createRequest,
  type ReportingSchool,
  readRequest,
} from '@/tests/factories/requests';
import { createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

let world: ReportingSchool;

beforeEach(async () => {
  world = await createReportingSchool();
});

function leaving(lastDay = today(), more: Record<string, string> = {}) {
  return {
    circumstance: 'leave_school',
    answers: { lastDay, destination: 'not_known', interimAssessment: 'yes', ...more },
    period: world.ect.period,
    schoolId: world.school.id,
  };
}

async function agreed(lastDay = today()) {
  const request = await createRequest(world.tutor, leaving(lastDay));
  await agreeRequest(world.staff, { id: request.id, version: 1, answers: {} });
  return readRequest(request.id);
}

async function standing() {
  const [row] = await ownerSql<Record<string, string | null>>(
    `select p.ends_on::text as period, p.leaving_reported_on::text as reported, t.ends_on::text as training, t.outcome::text,
       s.ends_on::text as mentorship, m.ends_on::text as place
     from school_period p join training_period t on t.school_period_id = p.id
     join mentorship s on s.ect_period_id = p.id join group_membership m on m.training_period_id = t.id
     where p.id = '${world.ect.period.id}'`,
  );
  return row;
}

const untouched = {
  period: null,
  reported: null,
  training: null,
  outcome: null,
  mentorship: null,
  place: null,
};

describe('submitting', () => {
  it('writes a request with a number and a due date and changes no record', async () => {
    const request = await createRequest(world.tutor, leaving());

    expect(request.state).toBe('received');
    expect(request.number).toBeGreaterThan(1000);
    expect(fromDateColumn(request.dueOn) > today()).toBe(true);
    expect(request.deliveryPartnerId).toBe(world.deliveryPartner.id);
    expect(await standing()).toEqual(untouched);
  });

  it('opens the open report of a kind instead of adding a second', async () => {
    const first = await createRequest(world.tutor, leaving());
    const { period, ...again } = leaving(addDays(today(), 3));

    expect(await submitRequest(world.tutor, { ...again, schoolPeriodId: period.id })).toEqual({
      id: first.id,
      number: first.number,
      wasOpen: true,
    });
  });

  it('refuses the person of another school, another school, and what a school cannot report', async () => {
    const elsewhere = await asInductionTutor(await createSchool());

    await expect(createRequest(elsewhere, leaving())).rejects.toThrow(NotFound);
    await expect(createRequest(elsewhere, { ...leaving(), schoolId: elsewhere.schoolId })).rejects.toThrow(
      NotFound,
    );
    await expect(createRequest(world.tutor, { ...leaving(), circumstance: 'eligibility' })).rejects.toThrow(
      NotFound,
    );
  });

  it('keeps the rules of the circumstance', async () => {
    const early = leaving(addDays(today(), -1000));
    await expect(createRequest(world.tutor, early)).rejects.toThrow(RuleBroken);
  });

  it('does not let a mentor leave before each ECT has an answer', async () => {
    const leavingMentor = { ...leaving(), period: world.mentor.period };
    await expect(createRequest(world.tutor, leavingMentor)).rejects.toMatchObject({
      field: `ect_${world.ect.period.id}`,
    });
    const answered = leaving(today(), { [`ect_${world.ect.period.id}`]: world.otherMentor.period.id });
    const request = await createRequest(world.tutor, { ...answered, period: world.mentor.period });

    expect(request.state).toBe('received');
  });
});

describe('moving', () => {
  it('lets staff claim, ask and hear the answer, and stops the clock meanwhile', async () => {
    const { id, dueOn } = await createRequest(world.tutor, leaving());
    await claimRequest(world.staff, { id, version: 1 });
    await askAboutRequest(world.staff, { id, version: 2, message: 'Which day is the last?' });
    await ownerSql(
      `update service_request set state_since = state_since - interval '7 days' where id = '${id}'`,
    );
    await answerRequest(world.tutor, { id, version: 3, message: 'The one we gave.' });

    const request = await readRequest(id);
    expect(request.state).toBe('checking');
    expect(request.ownerId).toBe(world.staff.userId);
    expect(request.dueOn > dueOn).toBe(true);
    expect(request.messages.map(({ kind }) => kind)).toEqual(['question', 'answer']);
  });

  it('refuses a stale page, a move that does not exist and a foreign actor', async () => {
    const { id } = await createRequest(world.tutor, leaving());
    const stranger = await asStaff(await createDeliveryPartner());
    await claimRequest(world.staff, { id, version: 1 });

    await expect(claimRequest(world.staff, { id, version: 1 })).rejects.toThrow(Conflict);
    await expect(claimRequest(world.staff, { id, version: 2 })).rejects.toThrow(Conflict);
    await expect(releaseRequest(stranger, { id, version: 2 })).rejects.toThrow(NotFound);
    await expect(writeMessage(stranger, { id, message: 'Hello' })).rejects.toThrow(NotFound);
    await releaseRequest(world.staff, { id, version: 2 });
    expect((await readRequest(id)).ownerId).toBeNull();
  });

  it('declines with a reason and is opened again with a new clock', async () => {
    const { id } = await createRequest(world.tutor, leaving());
    await declineRequest(world.staff, { id, version: 1, message: 'They have not left.' });
    await reopenRequest(world.tutor, { id, version: 2, message: 'They have.' });

    const request = await readRequest(id);
    expect(request.state).toBe('received');
    expect(request.decidedOn).toBeNull();
  });

  it('keeps notes between staff', async () => {
    const { id } = await createRequest(world.tutor, leaving());
    await writeMessage(world.staff, { id, message: 'Ask the lead provider first.', isNote: true });
    await writeMessage(world.tutor, { id, message: 'Any news?' });

    expect((await readRequest(id)).messages.map(({ kind }) => kind)).toEqual(['note', 'message']);
  });
});

describe('carrying out', () => {
  it('applies exactly its effects, once, and says so', async () => {
    const { id } = await agreed();
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => carryOutRequest({ requestId: id })));

    expect(outcomes.toSorted()).toEqual(['done', 'not_now', 'not_now', 'not_now']);
    const day = today();
    expect(await standing()).toEqual({
      period: day,
      reported: day,
      training: day,
      outcome: null,
      mentorship: day,
      place: day,
    });
    const request = await readRequest(id);
    expect(request.state).toBe('done');
    expect(request.effects.map(({ kind }) => kind)).toEqual([
      'group_left',
      'training_ended',
      'mentorship_ended',
      'school_period_ended',
    ]);
    const news = await ownerSql(
      `select title from notification where subject_id = '${id}' and user_id = '${world.tutor.userId}' order by created_at`,
    );
    expect(news.map(({ title }) => title)).toEqual([
      `R-${request.number} is agreed`,
      `R-${request.number} is done`,
    ]);
  });

  it('tells the mentors and ECTs whose mentorships it begins and ends', async () => {
    const ect = await asSelf(world.ect.person);
    const mentor = await asSelf(world.mentor.person);
    const next = await asSelf(world.otherMentor.person);
    const lastDay = addDays(today(), -1);
    const answer = { [`ect_${world.ect.period.id}`]: world.otherMentor.period.id };
    const { id } = await createRequest(world.tutor, {
      ...leaving(lastDay, answer),
      period: world.mentor.period,
    });
    await agreeRequest(world.staff, { id, version: 1, answers: {} });
    expect(await carryOutRequest({ requestId: id })).toBe('done');

    const titles = async ({ userId }: { userId: string }) =>
      (await ownerSql(`select title from notification where user_id = '${userId}' order by title`)).map(
        ({ title }) => title,
      );
    const until = formatDateLong(lastDay);
    const from = formatDateLong(today());
    expect(await titles(mentor)).toEqual([`You mentor ${world.ect.person.name} until ${until}`]);
    expect(await titles(next)).toEqual([`You mentor ${world.ect.person.name} from ${from}`]);
    expect(await titles(ect)).toEqual(
      [
        `${world.mentor.person.name} is your mentor until ${until}`,
        `${world.otherMentor.person.name} is your mentor from ${from}`,
      ].toSorted(),
    );
  });

  it('lets a new mentorship end with the time at the school that is known to end', async () => {
    const end = addDays(today(), 30);
    await ownerSql(
      `update mentorship set ends_on = '${today()}' where ect_period_id = '${world.ect.period.id}'`,
    );
    await ownerSql(`delete from group_membership where group_id = '${world.group.id}'`);
    await ownerSql(
      `update training_period set ends_on = '${end}' where school_period_id = '${world.ect.period.id}'`,
    );
    await ownerSql(`update school_period set ends_on = '${end}' where id = '${world.ect.period.id}'`);
    await ownerSql(`update mentorship set ends_on = '${end}' where ect_period_id = '${world.ect.period.id}'`);
    const answer = { [`ect_${world.ect.period.id}`]: world.otherMentor.period.id };
    const { id } = await createRequest(world.tutor, {
      ...leaving(addDays(today(), -1), answer),
      period: world.mentor.period,
    });
    await agreeRequest(world.staff, { id, version: 1, answers: {} });

    expect(await carryOutRequest({ requestId: id })).toBe('done');
    const begun = (await readRequest(id)).effects.find(({ kind }) => kind === 'mentorship_begun');
    expect(begun?.becomes).toMatchObject({ endsOn: end });
  });

  it('waits for its day, and until then costs nothing to cancel', async () => {
    const { id, version } = await agreed(addDays(today(), 5));

    expect(await carryOutRequest({ requestId: id })).toBe('not_now');
    expect(await standing()).toEqual(untouched);
    await cancelRequest(world.tutor, { id, version });
    expect((await readRequest(id)).state).toBe('cancelled');
    expect(await queueDueRequests()).toBe(0);
  });

  it('is found by the nightly sweep when its job was lost', async () => {
    await agreed();
    await ownerSql('delete from graphile_worker._private_jobs');
    expect(await queueDueRequests()).toBe(1);
  });

  it('can be reconsidered before it is carried out', async () => {
    const { id, version } = await agreed(addDays(today(), 5));
    await lookAgain(world.staff, { id, version });

    expect(await carryOutRequest({ requestId: id })).toBe('not_now');
    expect((await readRequest(id)).state).toBe('checking');
  });

  it('hands back what the records refuse by now, with nothing half applied', async () => {
    const { id } = await agreed();
    await ownerSql(
      `update school_period set ends_on = null, starts_on = '${addDays(today(), -80)}' where id = '${world.ect.period.id}'`,
    );
    await persist((tx) =>
      tx.mentorship.updateMany({
        where: { ectPeriodId: world.ect.period.id },
        data: { endsOn: new Date(addDays(today(), -3)) },
      }),
    );
    await createMentorship({ ect: world.ect, mentor: world.otherMentor, startsOn: addDays(today(), -2) });
    expect(await carryOutRequest({ requestId: id })).toBe('done');

    const late = await createRequest(world.tutor, {
      circumstance: 'withdraw',
      answers: { lastDay: today() },
      period: world.otherMentor.period,
      schoolId: world.school.id,
      reason: { category: 'other', notes: '' },
    });
    await agreeRequest(world.staff, { id: late.id, version: 1, answers: {} });
    await ownerSql(
      `update training_period set ends_on = '${addDays(today(), -1)}' where school_period_id = '${world.otherMentor.period.id}'`,
    );
    expect(await carryOutRequest({ requestId: late.id })).toBe('refused');
    const request = await readRequest(late.id);
    expect(request.state).toBe('checking');
    expect(request.effects).toEqual([]);
    expect(request.messages.at(-1)?.kind).toBe('note');
  });

  it('is undone by the opposite changes, once, and not after a record has changed', async () => {
    const { id } = await agreed();
    await carryOutRequest({ requestId: id });
    const { version } = await readRequest(id);
    const undoing = { id, version, message: 'They stay after all.' };
    await expect(undoRequest(await asStaff(await createDeliveryPartner()), undoing)).rejects.toThrow(
      NotFound,
    );
    const undone = await Promise.allSettled([1, 2, 3].map(() => undoRequest(world.staff, undoing)));

    expect(undone.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await standing()).toEqual(untouched);
    const request = await readRequest(id);
    expect(request.state).toBe('undone');
    expect(request.effects.every(({ undoneAt }) => undoneAt !== null)).toBe(true);
  });

  it('gives the reason of an absence to staff alone and takes it back with the absence', async () => {
    const { id } = await createRequest(world.tutor, {
      circumstance: 'absence_long',
      answers: { lastDay: addDays(today(), -1), keepPlace: 'release', canvas: 'yes' },
      period: world.ect.period,
      schoolId: world.school.id,
      reason: { category: 'bereavement', notes: 'Said on the telephone' },
    });
    await agreeRequest(world.staff, { id, version: 1, answers: {} });
    expect(await carryOutRequest({ requestId: id })).toBe('done');
    const reasons = () =>
      ownerSql(`select r.reason, r.notes from absence_reason r join absence a on a.id = r.absence_id
        where a.school_period_id = '${world.ect.period.id}'`);
    expect(await reasons()).toEqual([{ reason: 'bereavement', notes: 'Said on the telephone' }]);
    expect(JSON.stringify((await readRequest(id)).effects)).not.toContain('bereavement');

    const { version } = await readRequest(id);
    await undoRequest(world.staff, { id, version, message: 'Entered by mistake.' });
    expect(await reasons()).toEqual([]);
  });

  it('begins training again on return, with the registration', async () => {
    const away = await createRequest(world.tutor, {
      circumstance: 'absence_long',
      answers: { lastDay: addDays(today(), -20), keepPlace: 'release', canvas: 'yes' },
      period: world.ect.period,
      schoolId: world.school.id,
      reason: { category: 'parental-leave', notes: '' },
    });
    await agreeRequest(world.staff, { id: away.id, version: 1, answers: {} });
    await carryOutRequest({ requestId: away.id });
    const back = await createRequest(world.tutor, {
      circumstance: 'return',
      answers: { returnsOn: today(), workingPattern: 'full_time', extend: 'yes' },
      period: world.ect.period,
      schoolId: world.school.id,
    });
    await agreeRequest(world.staff, { id: back.id, version: 1, answers: {} });
    expect(await carryOutRequest({ requestId: back.id })).toBe('done');

    const trainings = await ownerSql(
      `select t.starts_on::text as starts, t.ends_on::text as ends, t.outcome::text, r.id is not null as registered
       from training_period t left join registration r on r.training_period_id = t.id
       where t.school_period_id = '${world.ect.period.id}' order by t.starts_on`,
    );
    expect(trainings).toMatchObject([
      { ends: addDays(today(), -20), outcome: 'deferred', registered: false },
      { starts: today(), ends: null, outcome: null, registered: true },
    ]);
  });
});
