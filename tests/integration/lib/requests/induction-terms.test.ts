import { beforeEach, expect, it } from 'vitest';
import { today } from '@/lib/dates/clock';
import { NotFound, RuleBroken } from '@/lib/errors';
import { getProfile } from '@/lib/people/queries';
import { agreeRequest } from '@/lib/requests/commands/agree-request';
import { carryOutRequest } from '@/lib/requests/commands/carry-out-request';
import { undoRequest } from '@/lib/requests/commands/undo-request';
import { getRequest } from '@/lib/requests/request-queries';
import {
  createReportingSchool,
  createRequest,
  type ReportingSchool,
  readRequest,
} from '@/tests/factories/requests';

let school: ReportingSchool;

beforeEach(async () => {
  school = await createReportingSchool();
});

function report(circumstance: string, answers: Record<string, string>, of: 'ect' | 'mentor' = 'ect') {
  return createRequest(school.tutor, {
    circumstance,
    answers: { ...answers, decidedOn: today() },
    period: school[of].period,
    schoolId: school.school.id,
  });
}

async function carriedOut(circumstance: string, answers: Record<string, string>) {
  const { id } = await report(circumstance, answers);
  await agreeRequest(school.staff, { id, version: 1, answers: {} });
  expect(await carryOutRequest({ requestId: id })).toBe('done');
  return readRequest(id);
}

async function length() {
  const { roles } = await getProfile(school.tutor, school.school.id, school.ect.person.id);
  return roles[0]?.inductionLength?.replace(/\. Decided on .*/, '');
}

it('keeps the terms of a reduced induction, shows them on the person and as before and after', async () => {
  const { id, version, number } = await carriedOut('reduce', { terms: '3' });

  expect(await length()).toBe('Reduced to 3 terms');
  const { changes } = await getRequest(school.tutor, number);
  expect(changes).toContainEqual(
    expect.objectContaining({ what: 'Induction reduced to, in terms', was: 'Nothing', is: '3' }),
  );

  await undoRequest(school.staff, { id, version, message: 'Not agreed after all.' });
  expect(await length()).toBeUndefined();
});

it('adds each extension to the one before, in tenths of a term', async () => {
  const first = await carriedOut('extend_ab', { terms: '1.2' });
  const second = await carriedOut('extend_ab', { terms: '0.1' });
  await carriedOut('extend_auto', { days: '30' });

  expect(await length()).toContain('xtended by 1.3 terms, extended by 30 days of absence');
  const undo = ({ id, version }: typeof first) =>
    undoRequest(school.staff, { id, version, message: 'The later one stands on it.' });
  await expect(undo(first)).rejects.toThrow(RuleBroken);
  await undo(second);
  expect(await length()).toContain('xtended by 1.2 terms');
});

it('says beforehand by how much, and refuses more than sixteen terms in all', async () => {
  await carriedOut('extend_ab', { terms: '15' });
  const { number } = await report('extend_ab', { terms: '1' });

  expect((await getRequest(school.tutor, number)).planned).toContain(
    'Induction is extended by 1 term, 16 terms in all.',
  );
  const other = await createReportingSchool();
  school = other;
  await carriedOut('extend_ab', { terms: '15' });
  await expect(report('extend_ab', { terms: '1.1' })).rejects.toMatchObject({ field: 'terms' });
});

it('is of ECTs alone', async () => {
  await expect(report('reduce', { terms: '3' }, 'mentor')).rejects.toThrow(NotFound);
});
