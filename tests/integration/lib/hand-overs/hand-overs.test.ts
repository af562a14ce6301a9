import { beforeEach, describe, expect, it } from 'vitest';
import { today } from '@/lib/dates/clock';
import { Conflict } from '@/lib/errors';
import { writeHandOver } from '@/lib/hand-overs/commands/write-hand-over';
import { getHandOver } from '@/lib/hand-overs/queries';
import { handOverSchema } from '@/lib/hand-overs/schemas';
import { asHeadteacher, asInductionTutor } from '@/tests/factories/actors';
import { createReportingSchool, createRequest, type ReportingSchool } from '@/tests/factories/requests';
import { createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

let world: ReportingSchool;

beforeEach(async () => {
  world = await createReportingSchool();
});

const handOver = {
  version: 0,
  note: 'Ask the office.',
  nomineeName: 'Next Tutor',
  nomineeEmail: 'next@example.org',
};

describe('handing over', () => {
  it('keeps the note and tells the headteacher once who is suggested', async () => {
    const head = await asHeadteacher(world.school);
    await writeHandOver(world.tutor, handOver);
    await writeHandOver(world.tutor, { ...handOver, version: 1, note: 'Ask the head.' });

    expect((await getHandOver(head)).handOver).toMatchObject({
      note: 'Ask the head.',
      nominee: { name: 'Next Tutor', email: 'next@example.org' },
      version: 2,
    });
    const told = await ownerSql(`select title from notification where user_id = '${head.userId}'`);
    expect(told).toEqual([{ title: 'Next Tutor is suggested as induction tutor' }]);
  });

  it('writes over nobody else’s note', async () => {
    const writing = [1, 2].map(() => writeHandOver(world.tutor, handOver));
    const outcomes = await Promise.allSettled(writing);

    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(writeHandOver(world.tutor, { ...handOver, version: 7 })).rejects.toThrow(Conflict);
  });

  it('lists the requests that are open, and no other school’s', async () => {
    await createRequest(world.tutor, {
      circumstance: 'leave_school',
      answers: { lastDay: today(), destination: 'abroad', interimAssessment: 'no' },
      period: world.ect.period,
      schoolId: world.school.id,
    });
    const elsewhere = await asInductionTutor(await createSchool());

    expect((await getHandOver(world.tutor)).requests).toMatchObject([
      { circumstance: 'leave_school', personName: world.ect.person.name },
    ]);
    expect(await getHandOver(elsewhere)).toEqual({ handOver: null, requests: [] });
  });

  it.each([
    [{ nomineeEmail: '' }, 'nomineeEmail'],
    [{ nomineeName: '' }, 'nomineeName'],
    [{ nomineeEmail: 'nobody' }, 'nomineeEmail'],
    [{ note: '', nomineeName: '', nomineeEmail: '' }, 'note'],
    [{ note: 'x'.repeat(4001) }, 'note'],
  ])('refuses %o beside the field', (typed, field) => {
    const parsed = handOverSchema.safeParse({ urn: '900001', ...handOver, ...typed });
    expect(parsed.error?.issues[0]?.path[0]).toBe(field);
  });
});
