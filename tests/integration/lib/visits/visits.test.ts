import { beforeEach, describe, expect, it } from 'vitest';
import { today } from '@/lib/dates/clock';
import { addDays, weekday } from '@/lib/dates/iso-date';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { getOwnProfile } from '@/lib/people/queries';
import { answerVisit } from '@/lib/visits/commands/answer-visit';
import { proposeVisit } from '@/lib/visits/commands/propose-visit';
import { tellOfVisit } from '@/lib/visits/commands/tell-of-visit';
import { withdrawVisit } from '@/lib/visits/commands/withdraw-visit';
import { countOverdueVisits, findDueVisit, listProposedVisits, listVisits } from '@/lib/visits/queries';
import { asInductionTutor, asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createMentor } from '@/tests/factories/mentors';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { persist } from '@/tests/factories/persist';
import { createProgramme } from '@/tests/factories/programmes';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

async function createWorld() {
  const providers = {
    leadProvider: await createLeadProvider(),
    deliveryPartner: await createDeliveryPartner(),
  };
  const school = await createSchool();
  await createPartnership({ school, ...providers });
  const mentor = await createMentor({ school, ...providers });
  const ect = await createEct({ school, mentor, ...providers });
  if (ect.training === null) throw new Error('An ECT without training.');
  const programme = await createProgramme(providers);
  const module = programme.years[0]?.modules[0];
  const template = await persist((tx) =>
    tx.eventTemplate.create({
      data: {
        moduleId: module?.id ?? '',
        kind: 'school_visit',
        audience: 'both',
        title: 'School visit 1',
        minutes: 120,
        mode: 'in_school',
        week: 5,
      },
    }),
  );
  const trainingPeriodId = ect.training.id;
  await persist((tx) =>
    tx.trainingPeriod.update({ where: { id: trainingPeriodId }, data: { programmeVersionId: programme.id } }),
  );
  return {
    ...providers,
    school,
    staff: await asStaff(providers.deliveryPartner),
    tutor: await asInductionTutor(school),
    ect: await asSelf(ect.person),
    mentor: await asSelf(mentor.person),
    input: { trainingPeriodId, templateId: template.id, date: schoolDay(30), starts: '09:30' },
  };
}

/** A weekday some days from today. */
function schoolDay(offset: number): string {
  const date = addDays(today(), offset);
  return weekday(date) > 5 ? addDays(date, 3) : date;
}

let world: Awaited<ReturnType<typeof createWorld>>;
beforeEach(async () => {
  world = await createWorld();
});

const titlesOf = async (userId: string) =>
  (
    await ownerSql<{ title: string }>(
      'select title from notification where user_id = $1 order by created_at',
      [userId],
    )
  ).map(({ title }) => title);
const jobsOf = async (eventId: string) =>
  (
    await ownerSql<{ what: string }>(
      `select payload->>'what' as what from graphile_worker._private_jobs where payload->>'eventId' = $1 order by id`,
      [eventId],
    )
  ).map(({ what }) => what);
const scheduleOf = async (actor: typeof world.ect) =>
  (await getOwnProfile(actor)).roles.flatMap(({ schedule }) => schedule.events.map(({ title }) => title));

describe('a proposed visit', () => {
  it('asks the ECT and the mentor of that day, and is in nobody’s schedule', async () => {
    const { staff, ect, mentor, input } = world;
    expect((await listVisits(staff)).due).toMatchObject([{ title: 'School visit 1', minutes: 120 }]);

    const eventId = await proposeVisit(staff, input);

    for (const actor of [ect, mentor]) {
      expect(await listProposedVisits(actor)).toMatchObject([
        {
          eventId,
          date: input.date,
          startTime: '09:30',
          endTime: '11:30',
          place: 'At the school',
          answer: null,
        },
      ]);
      expect(await titlesOf(actor.userId)).toEqual([
        expect.stringContaining('School visit 1 is proposed for'),
      ]);
      expect(await scheduleOf(actor)).not.toContain('School visit 1');
    }
    const { visits, due } = await listVisits(staff);
    expect(visits).toMatchObject([{ eventId, state: 'proposed' }]);
    expect(due).toEqual([]);
  });

  it.each([
    ['in the past', () => addDays(today(), -1)],
    ['today', () => today()],
    ['after the training', () => addDays(today(), 2000)],
  ])('is refused %s, beside the date', async (_, date) => {
    if (date() > addDays(today(), 1000))
      await ownerSql('update training_period set ends_on = $2 where id = $1', [
        world.input.trainingPeriodId,
        addDays(today(), 100),
      ]);

    await expect(proposeVisit(world.staff, { ...world.input, date: date() })).rejects.toMatchObject({
      field: 'date',
    });
  });

  it('is refused in school holidays and at weekends, once term dates are known', async () => {
    const { school, staff, input } = world;
    const laCode = 7_000 + Math.floor(Math.random() * 900_000);
    await ownerSql('update school set la_code = $2 where id = $1', [school.id, laCode]);
    const year =
      Number(input.date.slice(5, 7)) >= 9
        ? Number(input.date.slice(0, 4))
        : Number(input.date.slice(0, 4)) - 1;
    await ownerSql(
      `insert into term_date (la_code, academic_year, half_term, starts_on, ends_on) values ($1, $2, 'autumn_1', $3, $4)`,
      [laCode, year, addDays(today(), 1), addDays(input.date, -1)],
    );

    await expect(proposeVisit(staff, input)).rejects.toThrow('in the school holidays');
  });

  it('is made once, also by two at the same moment', async () => {
    const { staff, input } = world;

    const results = await Promise.allSettled([proposeVisit(staff, input), proposeVisit(staff, input)]);

    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.any(RuleBroken),
    });
  });

  it('is nothing that another organisation can make, see or take back', async () => {
    const others = await asStaff(await createDeliveryPartner());
    const eventId = await proposeVisit(world.staff, world.input);

    await expect(proposeVisit(others, world.input)).rejects.toThrow(NotFound);
    await expect(withdrawVisit(others, { eventId })).rejects.toThrow(NotFound);
    expect(await listVisits(others)).toEqual({ visits: [], due: [] });
    expect(await findDueVisit(others, world.input.trainingPeriodId, world.input.templateId)).toBeNull();
  });
});

describe('answering a proposed visit', () => {
  it('puts it into both schedules with the last agreement, and tells them and the school once', async () => {
    const { staff, ect, mentor, tutor, input } = world;
    const eventId = await proposeVisit(staff, input);

    expect(await answerVisit(ect, { eventId, answer: 'agreed' })).toBe(false);
    expect(await scheduleOf(ect)).not.toContain('School visit 1');
    expect(await answerVisit(mentor, { eventId, answer: 'agreed' })).toBe(true);

    expect(await scheduleOf(ect)).toContain('School visit 1');
    expect(await scheduleOf(mentor)).toContain('School visit 1');
    expect(await jobsOf(eventId)).toEqual(['agreed']);
    await tellOfVisit({ eventId, what: 'agreed' });
    await tellOfVisit({ eventId, what: 'agreed' });
    for (const { userId } of [ect, mentor, tutor])
      expect((await titlesOf(userId)).filter((title) => title.includes('is agreed for'))).toHaveLength(1);
    expect((await listVisits(staff)).visits).toMatchObject([{ state: 'agreed' }]);
  });

  it('settles it once when both agree at the same moment', async () => {
    const eventId = await proposeVisit(world.staff, world.input);

    const settled = await Promise.all(
      [world.ect, world.mentor].map((actor) => answerVisit(actor, { eventId, answer: 'agreed' })),
    );

    const [event] = await ownerSql<{ is_proposal: boolean; sequence: number }>(
      'select is_proposal, sequence from event where id = $1',
      [eventId],
    );
    expect(event).toEqual({ is_proposal: false, sequence: 1 });
    expect(settled.filter(Boolean)).toHaveLength(1);
  });

  it('tells staff when somebody cannot make it, who may change their mind', async () => {
    const { staff, ect, mentor, input } = world;
    const eventId = await proposeVisit(staff, input);

    await answerVisit(mentor, { eventId, answer: 'declined' });
    await tellOfVisit({ eventId, what: 'declined' });

    expect((await listVisits(staff)).visits).toMatchObject([{ state: 'declined' }]);
    expect(await titlesOf(staff.userId)).toEqual([expect.stringContaining('somebody cannot make it')]);
    await answerVisit(ect, { eventId, answer: 'agreed' });
    expect(await answerVisit(mentor, { eventId, answer: 'agreed' })).toBe(true);
  });

  it('is for those who are asked alone, and only until it is settled', async () => {
    const eventId = await proposeVisit(world.staff, world.input);
    const stranger = await asSelf((await createEct({ school: world.school })).person);

    await expect(answerVisit(stranger, { eventId, answer: 'agreed' })).rejects.toThrow(NotFound);
    await withdrawVisit(world.staff, { eventId });
    await expect(answerVisit(world.ect, { eventId, answer: 'agreed' })).rejects.toThrow(Conflict);
    await expect(withdrawVisit(world.staff, { eventId })).rejects.toThrow(Conflict);
    expect(await listProposedVisits(world.ect)).toEqual([]);
    expect(await jobsOf(eventId)).toEqual(['withdrawn']);
  });
});

it('needs the school’s attention when its week has come and it is not agreed', async () => {
  const { staff, tutor, input } = world;
  const eventId = await proposeVisit(staff, input);
  expect(await countOverdueVisits(tutor)).toBe(0);

  await ownerSql(
    `update event set starts_at = now() + interval '1 minute', ends_at = now() + interval '1 hour' where id = $1`,
    [eventId],
  );

  expect(await countOverdueVisits(tutor)).toBe(1);
  expect((await listVisits(staff)).visits).toMatchObject([{ state: 'overdue' }]);
});
