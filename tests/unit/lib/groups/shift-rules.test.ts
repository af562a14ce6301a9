import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '@/lib/dates/iso-date';
import { shiftEvents } from '@/lib/groups/shift-rules';
import { noSchoolOn, teachingWeeksOf, termsFor } from '@/lib/terms/rules';
import { inventedTerms } from '@/tests/support/term-fixtures';

const terms = termsFor(inventedTerms, [2025, 2026, 2027, 2028]);
const schoolDays = teachingWeeksOf(terms)
  .flatMap(({ monday }) => [0, 1, 2, 3, 4].map((offset) => addDays(monday, offset)))
  .filter((day) => noSchoolOn(terms, day) === null);

const event = (date: string, id = date) => ({ id, date, endDate: date, isWindow: false });
const datesAfter = (by: number, ...dates: string[]) =>
  shiftEvents(
    dates.map((date) => event(date)),
    by,
    terms,
  ).shifted.map(({ date }) => date);

describe('events that are shifted', () => {
  it('keep their week day and leave weeks without school out', () => {
    expect(datesAfter(1, '2026-10-20')).toEqual(['2026-11-03']);
    expect(datesAfter(-1, '2026-11-03')).toEqual(['2026-10-20']);
    expect(datesAfter(1, '2026-11-10')).toEqual(['2026-11-17']);
  });

  it('take the nearest day of the week where theirs is a bank holiday, and say why', () => {
    const { shifted } = shiftEvents([event('2027-04-26')], 1, terms);

    expect(shifted).toMatchObject([{ date: '2027-05-04', why: expect.stringContaining('Early May') }]);
  });

  it('find no day beyond the terms that are known', () => {
    expect(shiftEvents([event('2026-11-10')], 400, terms)).toMatchObject({
      shifted: [],
      impossible: ['2026-11-10'],
    });
    expect(shiftEvents([event('2026-11-10')], 1, [])).toMatchObject({ impossible: ['2026-11-10'] });
  });
});

describe('whatever the events and the number of weeks', () => {
  const anyDays = fc.uniqueArray(fc.integer({ min: 0, max: schoolDays.length - 1 }), {
    minLength: 1,
    maxLength: 40,
  });
  const anyWeeks = fc.integer({ min: -20, max: 20 }).filter((weeks) => weeks !== 0);
  const eventsOn = (days: readonly number[]) => days.map((at) => event(schoolDays[at] ?? ''));

  it('none is on a day without school or twice on a day, and none is lost', () => {
    fc.assert(
      fc.property(anyDays, anyWeeks, (days, weeks) => {
        const given = eventsOn(days);
        const { shifted, impossible } = shiftEvents(given, weeks, terms);

        for (const { date } of shifted) {
          expect(weekday(date)).toBeLessThan(6);
          expect(noSchoolOn(terms, date)).toBeNull();
        }
        expect(new Set(shifted.map(({ date }) => date)).size).toBe(shifted.length);
        const ids = [...shifted.map(({ id }) => id), ...impossible];
        expect(ids.toSorted()).toEqual(given.map(({ id }) => id).toSorted());
      }),
      { numRuns: 200 },
    );
  });

  it('each is as many teaching weeks away as was asked, or further where its week was full', () => {
    const weeks = teachingWeeksOf(terms).map(({ monday }) => monday);
    const weekOf = (date: string) => weeks.findLastIndex((monday) => monday <= date);
    fc.assert(
      fc.property(anyDays, anyWeeks, (days, by) => {
        for (const { id, date } of shiftEvents(eventsOn(days), by, terms).shifted)
          expect(Math.sign(by) * (weekOf(date) - weekOf(id) - by)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 100 },
    );
  });
});
