import { beforeEach, describe, expect, it } from 'vitest';
import { fixClock } from '@/lib/dates/clock';
import { Forbidden, NotFound, RuleBroken } from '@/lib/errors';
import { getOwnSchedule } from '@/lib/schedules/queries';
import { addSchoolDay } from '@/lib/school-days/commands/add-school-day';
import { removeSchoolDay } from '@/lib/school-days/commands/remove-school-day';
import { listSchoolDays } from '@/lib/school-days/queries';
import { asHeadteacher, asInductionTutor, asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

async function aSchool() {
  const school = await createSchool();
  await createPartnership({ school });
  return { school, tutor: await asInductionTutor(school) };
}

let world: Awaited<ReturnType<typeof aSchool>>;
beforeEach(async () => {
  fixClock('2026-11-24T12:00:00Z');
  world = await aSchool();
  return () => fixClock();
});

const inset = (schoolId: string) => ({
  schoolId,
  kind: 'inset' as const,
  startsOn: '2027-01-04',
  endsOn: '2027-01-04',
  label: 'Safeguarding',
});

const audited = (id: string) =>
  ownerSql<{ action: string; actor: string }>(
    'select action, actor_user_id as actor from audit_event where subject_id = $1 order by id',
    [id],
  );

describe('days of a school', () => {
  it('are entered and taken out by its headteacher and induction tutors, and both is written down', async () => {
    const id = await addSchoolDay(world.tutor, inset(world.school.id));

    expect(await listSchoolDays(world.tutor, world.school.id)).toEqual([
      { id, kind: 'inset', label: 'Safeguarding', startsOn: '2027-01-04', endsOn: '2027-01-04' },
    ]);

    const head = await asHeadteacher(world.school);
    await removeSchoolDay(head, { schoolId: world.school.id, id });

    expect(await listSchoolDays(world.tutor, world.school.id)).toEqual([]);
    expect(await audited(id)).toEqual([
      { action: 'school_day.added', actor: world.tutor.userId },
      { action: 'school_day.removed', actor: head.userId },
    ]);
  });

  it('are read by staff who work with the school, who change none of them', async () => {
    const id = await addSchoolDay(world.tutor, inset(world.school.id));
    const staff = await asStaff();

    expect(await listSchoolDays(staff, world.school.id)).toHaveLength(1);
    await expect(addSchoolDay(staff, inset(world.school.id))).rejects.toThrow(Forbidden);
    await expect(removeSchoolDay(staff, { schoolId: world.school.id, id })).rejects.toThrow(Forbidden);
  });

  it('are not another school’s to see, to enter or to take out', async () => {
    const id = await addSchoolDay(world.tutor, inset(world.school.id));
    const other = await aSchool();

    expect(await listSchoolDays(other.tutor, world.school.id)).toEqual([]);
    await expect(addSchoolDay(other.tutor, inset(world.school.id))).rejects.toThrow(NotFound);
    await expect(removeSchoolDay(other.tutor, { schoolId: other.school.id, id })).rejects.toThrow(NotFound);
    expect(await listSchoolDays(world.tutor, world.school.id)).toHaveLength(1);
  });

  it('are seen by the ECTs who are there, and no longer by those who have left', async () => {
    await addSchoolDay(world.tutor, inset(world.school.id));
    const here = await createEct({ school: world.school });
    const left = await createEct({ school: world.school, endsOn: '2026-11-23' });

    expect((await getOwnSchedule(await asSelf(here.person))).calendar.days).toHaveLength(1);
    expect((await getOwnSchedule(await asSelf(left.person))).calendar.days).toEqual([]);
  });

  it.each([
    ['that end before they begin', { startsOn: '2027-01-05', endsOn: '2027-01-04' }, 'ends'],
    ['of seven weeks', { startsOn: '2027-01-04', endsOn: '2027-02-21' }, 'ends'],
    ['that are over', { startsOn: '2026-11-23', endsOn: '2026-11-23' }, 'starts'],
    ['of the year after the one after next', { startsOn: '2029-12-04', endsOn: '2029-12-04' }, 'starts'],
  ])('%s are refused beside their field', async (_, dates, field) => {
    const refused = addSchoolDay(world.tutor, { ...inset(world.school.id), ...dates });

    await expect(refused).rejects.toMatchObject({ field });
    await expect(refused).rejects.toThrow(RuleBroken);
  });

  it('are not entered twice, and taken out once', async () => {
    const id = await addSchoolDay(world.tutor, inset(world.school.id));

    await expect(addSchoolDay(world.tutor, inset(world.school.id))).rejects.toMatchObject({
      code: 'entered',
    });
    const outcomes = await Promise.allSettled([
      removeSchoolDay(world.tutor, { schoolId: world.school.id, id }),
      removeSchoolDay(world.tutor, { schoolId: world.school.id, id }),
    ]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await audited(id)).toHaveLength(2);
  });
});
