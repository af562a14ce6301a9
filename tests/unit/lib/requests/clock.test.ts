import { describe, expect, it } from 'vitest';
import { addWorkingDays, dueAfterAnswer, isWorkingDay, workingDaysBetween } from '@/lib/requests/clock';

describe('working days', () => {
  it.each([
    ['2026-11-27', true, 'a Friday'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-11-29', false, 'a Sunday'],
    ['2026-12-25', false, 'Christmas Day'],
    ['2026-12-28', false, 'the day instead of Boxing Day, which is a Saturday'],
    ['2027-03-26', false, 'Good Friday'],
    ['2026-08-31', false, 'the summer bank holiday'],
    ['2026-12-24', true, 'Christmas Eve'],
  ])('%s is one: %s (%s)', (date, is) => {
    expect(isWorkingDay(date)).toBe(is);
  });
});

describe('the due date', () => {
  it.each([
    ['2026-11-24', 3, '2026-11-27', 'within a week'],
    ['2026-11-26', 3, '2026-12-01', 'over a weekend'],
    ['2026-11-28', 3, '2026-12-02', 'reported on a Saturday: Monday is the first day'],
    ['2026-12-23', 3, '2026-12-30', 'over Christmas and the day instead of Boxing Day'],
    ['2027-03-25', 1, '2027-03-30', 'over Easter'],
    ['2026-11-24', 0, '2026-11-24', 'on the day itself'],
  ])('of %s and %i days is %s: %s', (from, days, due) => {
    expect(addWorkingDays(from, days)).toBe(due);
  });

  it('is as many working days away as were added', () => {
    for (const from of ['2026-11-24', '2026-11-28', '2026-12-24', '2027-03-25'])
      for (const days of [0, 1, 3, 10])
        expect(workingDaysBetween(from, addWorkingDays(from, days))).toBe(days);
  });

  it('counts backwards when it has passed', () => {
    expect(workingDaysBetween('2026-11-27', '2026-11-24')).toBe(-3);
    expect(workingDaysBetween('2026-11-30', '2026-11-27')).toBe(-1);
  });

  it('moves by the working days that an answer took, and by none when it came the same day', () => {
    expect(dueAfterAnswer('2026-11-27', '2026-11-24', '2026-11-24')).toBe('2026-11-27');
    expect(dueAfterAnswer('2026-11-27', '2026-11-24', '2026-11-26')).toBe('2026-12-01');
    expect(dueAfterAnswer('2026-11-27', '2026-11-27', '2026-11-29')).toBe('2026-11-27');
  });
});
