import { beforeEach, describe, expect, it } from 'vitest';
import { today } from '@/lib/dates/clock';
import { addDays, fromDateColumn } from '@/lib/dates/iso-date';
import { Conflict, NotFound } from '@/lib/errors';
import { assignMentor } from '@/lib/mentorships/commands/assign-mentor';
import { cancelPlannedMentor } from '@/lib/mentorships/commands/cancel-planned-mentor';
import { changePlannedMentor } from '@/lib/mentorships/commands/change-planned-mentor';
import { endMentorship } from '@/lib/mentorships/commands/end-mentorship';
import { replaceMentor } from '@/lib/mentorships/commands/replace-mentor';
import { asHeadteacher, asInductionTutor, asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createMentor } from '@/tests/factories/mentors';
import { createDeliveryPartner } from '@/tests/factories/organisations';
import { persist } from '@/tests/factories/persist';
import { createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

type World = Awaited<ReturnType<typeof createWorld>>;
let world: World;

async function createWorld() {
  const school = await createSchool();
  const mentor = await createMentor({ school, name: 'Bryony Beck' });
  const other = await createMentor({ school, name: 'Cole Marsh' });
  return {
    school,
    mentor,
    other,
    ect: await createEct({ school, name: 'Ada Fern' }),
    paired: await createEct({ school, mentor, name: 'Ivo Rowan' }),
    tutor: await asInductionTutor(school),
  };
}

beforeEach(async () => {
  world = await createWorld();
});

const assign = (more: Partial<Parameters<typeof assignMentor>[1]> = {}) => ({
  schoolId: world.school.id,
  ectId: world.ect.person.id,
  mentorId: world.mentor.person.id,
  startsOn: today(),
  ...more,
});

const seen = (mentorship: { id: string; version?: number } | null) => ({
  id: mentorship?.id ?? '',
  version: mentorship?.version ?? 1,
});

async function pairsOf(ect: { period: { id: string } }) {
  const rows = await persist((tx) =>
    tx.mentorship.findMany({
      where: { ectPeriodId: ect.period.id },
      include: { mentorPeriod: { include: { person: true } } },
      orderBy: { startsOn: 'asc' },
    }),
  );
  return rows.map((row) => ({
    mentor: row.mentorPeriod.person.name,
    startsOn: fromDateColumn(row.startsOn),
    endsOn: fromDateColumn(row.endsOn),
    reason: row.endReason,
  }));
}

async function idOf(ect: { period: { id: string } }, mentor: string) {
  const [row] = await ownerSql<{ id: string; version: number }>(
    `select s.id, s.version from mentorship s join school_period m on m.id = s.mentor_period_id join person n on n.id = m.person_id
     where s.ect_period_id = $1 and n.name = $2`,
    [ect.period.id, mentor],
  );
  return seen(row ?? null);
}

const noticesOf = (userId: string) =>
  ownerSql<{ title: string; href: string }>(
    'select title, href from notification where user_id = $1 order by title',
    [userId],
  );

describe('assigning a mentor', () => {
  it('takes effect at once and is told to everybody but the one who did it', async () => {
    const ect = await asSelf(world.ect.person);
    const mentor = await asSelf(world.mentor.person);
    const head = await asHeadteacher(world.school);
    const staff = await asStaff();

    const id = await assignMentor(world.tutor, assign());

    expect(await pairsOf(world.ect)).toEqual([
      { mentor: 'Bryony Beck', startsOn: today(), endsOn: null, reason: null },
    ]);
    expect(await noticesOf(ect.userId)).toEqual([
      { title: 'Bryony Beck is your mentor from today', href: '/me' },
    ]);
    expect(await noticesOf(mentor.userId)).toEqual([
      { title: 'You mentor Ada Fern from today', href: '/me' },
    ]);
    const page = `/schools/${world.school.urn}/people/${world.ect.person.id}`;
    const toSchool = 'Bryony Beck is the mentor of Ada Fern from today';
    expect(await noticesOf(head.userId)).toEqual([{ title: toSchool, href: page }]);
    expect(await noticesOf(staff.userId)).toEqual([
      { title: `${world.school.name}: ${toSchool}`, href: page },
    ]);
    expect(await noticesOf(world.tutor.userId)).toEqual([]);
    const audit = await ownerSql<{ action: string; actor: string }>(
      'select action, actor_user_id as actor from audit_event where subject_id = $1',
      [id],
    );
    expect(audit).toEqual([{ action: 'mentorship.begun', actor: world.tutor.userId }]);
  });

  it('for a later day is a plan, and a mentor until then does not run into it', async () => {
    const inAMonth = addDays(today(), 30);
    await assignMentor(world.tutor, assign({ startsOn: inAMonth }));
    await assignMentor(world.tutor, assign({ mentorId: world.other.person.id }));

    expect(await pairsOf(world.ect)).toEqual([
      { mentor: 'Cole Marsh', startsOn: today(), endsOn: addDays(today(), 29), reason: null },
      { mentor: 'Bryony Beck', startsOn: inAMonth, endsOn: null, reason: null },
    ]);
  });

  it('is refused beside the field, and then nothing is told', async () => {
    const head = await asHeadteacher(world.school);
    const before = fromDateColumn(world.ect.period.startsOn);

    await expect(assignMentor(world.tutor, assign({ startsOn: addDays(before, -1) }))).rejects.toMatchObject({
      field: 'starts',
      code: 'before_stay',
    });
    await expect(
      assignMentor(world.tutor, assign({ ectId: world.paired.person.id, mentorId: world.other.person.id })),
    ).rejects.toMatchObject({ field: 'starts', code: 'has_mentor' });

    expect(await pairsOf(world.ect)).toEqual([]);
    expect(await noticesOf(head.userId)).toEqual([]);
  });

  it('goes back to the first day of the ECT at most', async () => {
    await assignMentor(world.tutor, assign({ startsOn: fromDateColumn(world.ect.period.startsOn) }));

    expect(await pairsOf(world.ect)).toHaveLength(1);
  });

  it('of fifty at the same moment one is made', async () => {
    const tutors = [world.tutor, await asHeadteacher(world.school)];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        assignMentor(
          tutors[index % 2] ?? world.tutor,
          assign({ mentorId: (index % 3 ? world.mentor : world.other).person.id }),
        ),
      ),
    );

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : [])),
    ).toEqual(Array(49).fill('has_mentor'));
    expect(await pairsOf(world.ect)).toHaveLength(1);
    const [told] = await ownerSql<{ count: number }>(
      `select count(*)::int from audit_event where action = 'mentorship.begun' and organisation_id = $1`,
      [world.school.id],
    );
    expect(told?.count).toBe(1);
  });
});

describe('people of somebody else', () => {
  it('are not there', async () => {
    const elsewhere = await createWorld();

    for (const [actor, input] of [
      [elsewhere.tutor, assign()],
      [world.tutor, assign({ ectId: elsewhere.ect.person.id })],
      [world.tutor, assign({ mentorId: elsewhere.mentor.person.id })],
      [await asStaff(await createDeliveryPartner()), assign()],
    ] as const)
      await expect(assignMentor(actor, input)).rejects.toThrow(NotFound);
    await expect(
      endMentorship(world.tutor, {
        schoolId: world.school.id,
        ectId: world.ect.person.id,
        mentorship: seen(elsewhere.paired.mentorship),
        lastDay: today(),
        reason: 'other',
      }),
    ).rejects.toThrow(Conflict);
    expect(await pairsOf(elsewhere.paired)).toMatchObject([{ endsOn: null }]);
  });

  it('staff pair for a school whose ECT their organisation trains', async () => {
    await assignMentor(await asStaff(), assign());

    expect(await pairsOf(world.ect)).toHaveLength(1);
    expect((await noticesOf(world.tutor.userId)).map(({ title }) => title)).toEqual([
      'Bryony Beck is the mentor of Ada Fern from today',
    ]);
  });
});

const replace = (more: object = {}) => ({
  ...assign({ ectId: world.paired.person.id, mentorId: world.other.person.id }),
  replaces: seen(world.paired.mentorship),
  reason: 'workload' as const,
  ...more,
});

describe('replacing a mentor', () => {
  it('ends the one before on the day before', async () => {
    const former = await asSelf(world.mentor.person);
    await replaceMentor(world.tutor, replace());

    expect(await pairsOf(world.paired)).toMatchObject([
      { mentor: 'Bryony Beck', endsOn: addDays(today(), -1), reason: 'workload' },
      { mentor: 'Cole Marsh', startsOn: today(), endsOn: null },
    ]);
    expect((await noticesOf(former.userId))[0]?.title).toMatch(/^You mentor Ivo Rowan until /);
  });

  it('is refused when somebody else has just done it, and leaves their answer alone', async () => {
    const third = await createMentor({ school: world.school, name: 'Dee Lowe' });
    await replaceMentor(world.tutor, replace());

    await expect(replaceMentor(world.tutor, replace({ mentorId: third.person.id }))).rejects.toThrow(
      Conflict,
    );

    expect((await pairsOf(world.paired)).map(({ mentor }) => mentor)).toEqual(['Bryony Beck', 'Cole Marsh']);
  });

  it('is done or not done at all', async () => {
    const began = fromDateColumn(world.paired.period.startsOn);

    await expect(replaceMentor(world.tutor, replace({ startsOn: began }))).rejects.toMatchObject({
      field: 'starts',
    });
    await expect(replaceMentor(world.tutor, replace({ reason: null }))).rejects.toMatchObject({
      field: 'reason',
    });

    expect(await pairsOf(world.paired)).toMatchObject([{ mentor: 'Bryony Beck', endsOn: null }]);
  });

  it('of twenty at the same moment one is made', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => replaceMentor(world.tutor, replace())),
    );

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await pairsOf(world.paired)).toHaveLength(2);
  });
});

describe('a planned replacement', () => {
  const inTenDays = () => addDays(today(), 10);
  const plan = async () => {
    await replaceMentor(world.tutor, replace({ startsOn: inTenDays() }));
    return idOf(world.paired, 'Cole Marsh');
  };
  const at = () => ({ schoolId: world.school.id, ectId: world.paired.person.id });

  it('is taken back as if it had never been', async () => {
    const mentorship = await plan();
    await cancelPlannedMentor(world.tutor, { ...at(), mentorship, formerGoesOn: true });

    expect(await pairsOf(world.paired)).toMatchObject([
      { mentor: 'Bryony Beck', endsOn: null, reason: null },
    ]);
  });

  it('leaves nobody when the mentor before is not to go on', async () => {
    const mentorship = await plan();
    await cancelPlannedMentor(world.tutor, { ...at(), mentorship, formerGoesOn: false });

    expect(await pairsOf(world.paired)).toMatchObject([{ endsOn: addDays(today(), 9), reason: 'workload' }]);
  });

  it.each([
    ['later', 20],
    ['earlier', 3],
  ])('moves to an %s day with the last day of the mentor before', async (_, days) => {
    const mentorship = await plan();
    const startsOn = addDays(today(), days);
    const mentorId = world.other.person.id;
    await changePlannedMentor(world.tutor, { ...at(), mentorship, mentorId, startsOn });

    expect(await pairsOf(world.paired)).toMatchObject([
      { mentor: 'Bryony Beck', endsOn: addDays(startsOn, -1), reason: 'workload' },
      { mentor: 'Cole Marsh', startsOn, endsOn: null },
    ]);
  });

  it('that has begun is neither changed nor taken back', async () => {
    const mentorship = await idOf(world.paired, 'Bryony Beck');
    const mentorId = world.other.person.id;

    await expect(
      changePlannedMentor(world.tutor, { ...at(), mentorship, mentorId, startsOn: inTenDays() }),
    ).rejects.toThrow(Conflict);
    await expect(
      cancelPlannedMentor(world.tutor, { ...at(), mentorship, formerGoesOn: true }),
    ).rejects.toThrow(Conflict);
  });

  it('of another ECT is not there', async () => {
    const mentorship = await plan();
    const otherEct = { ...at(), ectId: world.ect.person.id, mentorship };

    await expect(cancelPlannedMentor(world.tutor, { ...otherEct, formerGoesOn: true })).rejects.toThrow(
      NotFound,
    );
    await expect(
      endMentorship(world.tutor, { ...otherEct, lastDay: today(), reason: 'workload' }),
    ).rejects.toThrow(NotFound);
  });

  it('is taken back once', async () => {
    const mentorship = await plan();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        cancelPlannedMentor(world.tutor, { ...at(), mentorship, formerGoesOn: true }),
      ),
    );

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Conflict);
  });
});

describe('ending a mentorship', () => {
  const end = (more: object = {}) => ({
    schoolId: world.school.id,
    ectId: world.paired.person.id,
    mentorship: seen(world.paired.mentorship),
    lastDay: today(),
    reason: 'long_absence' as const,
    ...more,
  });

  it('keeps why for the school, not for the two', async () => {
    const mentor = await asSelf(world.mentor.person);
    await endMentorship(world.tutor, end());

    expect(await pairsOf(world.paired)).toMatchObject([{ endsOn: today(), reason: 'long_absence' }]);
    expect(JSON.stringify(await ownerSql('select title, body from notification'))).not.toMatch(
      /absence|away/,
    );
    expect(await noticesOf(mentor.userId)).toHaveLength(1);
  });

  it('can be said again with another day until it has come', async () => {
    await endMentorship(world.tutor, end({ lastDay: addDays(today(), 5) }));
    await expect(endMentorship(world.tutor, end())).rejects.toThrow(Conflict);
    await endMentorship(world.tutor, end({ mentorship: { ...seen(world.paired.mentorship), version: 2 } }));

    expect(await pairsOf(world.paired)).toMatchObject([{ endsOn: today() }]);
  });

  it('is refused outside the time of either at the school', async () => {
    await expect(endMentorship(world.tutor, end({ lastDay: addDays(today(), -90) }))).rejects.toMatchObject({
      field: 'ends',
      code: 'before_start',
    });
  });
});
