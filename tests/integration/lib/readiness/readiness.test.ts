import { beforeEach, describe, expect, it } from 'vitest';
import { NotFound } from '@/lib/errors';
import { tellReducedTimetable } from '@/lib/readiness/commands/tell-reduced-timetable';
import { getReadiness, listReadiness } from '@/lib/readiness/queries';
import { asInductionTutor } from '@/tests/factories/actors';
import { createReportingSchool, type ReportingSchool } from '@/tests/factories/requests';
import { createSchool } from '@/tests/factories/schools';

let world: ReportingSchool;

beforeEach(async () => {
  world = await createReportingSchool();
});

function timetable() {
  return getReadiness(world.tutor, world.school.id, world.ect.person.id).then(([role]) => role?.timetable);
}

describe('are we done', () => {
  it('ticks the reduced timetable once, and takes it back', async () => {
    const tell = (isReduced: boolean) =>
      tellReducedTimetable(world.tutor, { periodId: world.ect.period.id, isReduced });
    await Promise.all([tell(true), tell(true)]);
    expect(await timetable()).toMatchObject({ isTold: true });

    await tell(false);
    expect(await timetable()).toMatchObject({ isTold: false });
  });

  it('takes the word of nobody else, and of mentors none', async () => {
    const elsewhere = await asInductionTutor(await createSchool());
    const tell = (periodId: string, actor = world.tutor) =>
      tellReducedTimetable(actor, { periodId, isReduced: true });

    await expect(tell(world.ect.period.id, elsewhere)).rejects.toThrow(NotFound);
    await expect(tell(world.mentor.period.id)).rejects.toThrow(NotFound);
    await expect(getReadiness(elsewhere, world.school.id, world.ect.person.id)).rejects.toThrow(NotFound);
    expect(await listReadiness(elsewhere, world.school.id)).toEqual([]);
  });

  it('lists everybody, those with most left first', async () => {
    const people = await listReadiness(world.staff, world.school.id);
    const left = people.map(({ done, needed }) => needed - done);

    expect(people).toHaveLength(3);
    expect(left).toEqual(left.toSorted((a, b) => b - a));
  });
});
