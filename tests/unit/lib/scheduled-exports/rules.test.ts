import { describe, expect, it } from 'vitest';
import { crontab } from '@/lib/jobs/crontab';
import { payloadSchemas } from '@/lib/jobs/payloads';
import { sendingDay, sendingDays } from '@/lib/scheduled-exports/labels';
import { isSentOn, sendingKey } from '@/lib/scheduled-exports/rules';
import type { Term } from '@/lib/terms/types';

const term = (halfTerm: Term['halfTerm'], startsOn: string, endsOn: string): Term => ({
  academicYear: 2026,
  halfTerm,
  startsOn,
  endsOn,
  isAssumed: false,
});
const terms = [term('autumn_1', '2026-09-02', '2026-10-23'), term('autumn_2', '2026-11-02', '2026-12-18')];
const monday = { weekday: 1, lastSentOn: null };

describe('a workbook every Monday of term', () => {
  it.each([
    ['2026-11-23', true, 'a Monday of term'],
    ['2026-11-24', false, 'a Tuesday'],
    ['2026-10-26', false, 'a Monday of half-term'],
    ['2026-12-21', false, 'a Monday of the holidays'],
  ])('on %s: %s (%s)', (day, sent) => {
    expect(isSentOn(day, monday, terms)).toBe(sent);
  });

  it('comes every week where the terms are not known', () => {
    expect(isSentOn('2026-12-21', monday, [])).toBe(true);
  });

  it('comes once a day', () => {
    expect(isSentOn('2026-11-23', { weekday: 1, lastSentOn: '2026-11-23' }, terms)).toBe(false);
    expect(isSentOn('2026-11-23', { weekday: 1, lastSentOn: '2026-11-16' }, terms)).toBe(true);
  });

  it('has one key for each user, school and day', () => {
    const keys = [
      sendingKey({ userId: 'u', schoolId: 's' }, '2026-11-23'),
      sendingKey({ userId: 'u', schoolId: 't' }, '2026-11-23'),
      sendingKey({ userId: 'u', schoolId: 's' }, '2026-11-30'),
    ];
    expect(new Set(keys).size).toBe(3);
  });
});

it('offers the days of a school week', () => {
  expect(sendingDays.map(({ value }) => sendingDay(Number(value)))).toEqual(
    sendingDays.map(({ label }) => label),
  );
  expect(sendingDays).toHaveLength(5);
});

it('what runs by the clock is a task that the worker has', () => {
  expect(crontab.map(({ task }) => task).filter((task) => !(task in payloadSchemas))).toEqual([]);
});
