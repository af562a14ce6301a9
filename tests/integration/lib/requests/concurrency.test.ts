import { expect, it } from 'vitest';
import { today } from '@/lib/dates/clock';
import { Conflict } from '@/lib/errors';
import { agreeRequest } from '@/lib/requests/commands/agree-request';
import { carryOutRequest } from '@/lib/requests/commands/carry-out-request';
import { claimRequest } from '@/lib/requests/commands/check-request';
import { createReportingSchool, createRequest, readRequest } from '@/tests/factories/requests';

const fifty = Array.from({ length: 50 });

/** How many of fifty at once got through; all others must have been told that somebody else was first. */
async function throughOf(attempt: () => Promise<unknown>): Promise<number> {
  const answers = await Promise.allSettled(fifty.map(attempt));
  for (const answer of answers)
    if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(Conflict);
  return answers.filter(({ status }) => status === 'fulfilled').length;
}

it('lets exactly one of fifty claim, agree and carry out one request', async () => {
  const world = await createReportingSchool();
  const { id } = await createRequest(world.tutor, {
    circumstance: 'leave_school',
    answers: { lastDay: today(), destination: 'not_known', interimAssessment: 'yes' },
    period: world.ect.period,
    schoolId: world.school.id,
  });

  expect(await throughOf(() => claimRequest(world.staff, { id, version: 1 }))).toBe(1);
  expect(await throughOf(() => agreeRequest(world.staff, { id, version: 2, answers: {} }))).toBe(1);
  const outcomes = await Promise.all(fifty.map(() => carryOutRequest({ requestId: id })));

  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'not_now')).toHaveLength(49);
  const { effects, state, version } = await readRequest(id);
  expect([effects.length, state, version]).toEqual([4, 'done', 4]);
});
