import { describe, expect, it } from 'vitest';
import { weekday } from '@/lib/dates/iso-date';
import { bankHolidaysOf } from '@/lib/terms/bank-holidays';
import { noSchoolOn, teachingWeeksOf, termOn, termsFor } from '@/lib/terms/rules';
import { inventedTerms } from '@/tests/support/term-fixtures';

describe('bank holidays in England', () => {
  it('are the eight of a year, with the substitute days of a Christmas at the weekend', () => {
    expect([...bankHolidaysOf(2027).keys()]).toEqual([
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-05-03',
      '2027-05-31',
      '2027-08-30',
      '2027-12-25',
      '2027-12-26',
      '2027-12-27',
      '2027-12-28',
    ]);
  });

  it('are not those of Scotland', () => {
    expect(bankHolidaysOf(2027).has('2027-01-02')).toBe(false);
    expect(bankHolidaysOf(2027).has('2027-11-30')).toBe(false);
  });
});

describe('a day without school', () => {
  it.each([
    ['2026-10-24', { reason: 'weekend' }],
    ['2026-10-26', { reason: 'holidays' }],
    ['2027-05-03', { reason: 'bank_holiday', name: 'Early May bank holiday' }],
    ['2026-09-01', { reason: 'holidays' }],
  ])('%s is one, and says why', (date, why) => {
    expect(noSchoolOn(inventedTerms, date)).toEqual(why);
  });

  it.each(['2026-09-02', '2026-10-23', '2026-11-02', '2027-07-20'])(
    'is not %s, the first or last day of a half-term',
    (date) => {
      expect(noSchoolOn(inventedTerms, date)).toBeNull();
    },
  );
});

describe('teaching weeks', () => {
  it('begin on Mondays and are counted within their half-term', () => {
    const weeks = teachingWeeksOf(inventedTerms);

    expect(weeks.every(({ monday }) => weekday(monday) === 1)).toBe(true);
    expect(weeks.filter(({ number }) => number === 1).map(({ halfTerm }) => halfTerm)).toEqual([
      'autumn_1',
      'autumn_2',
      'spring_1',
      'spring_2',
      'summer_1',
      'summer_2',
    ]);
    expect(weeks[0]).toMatchObject({ monday: '2026-08-31', number: 1 });
    expect(weeks).toHaveLength(8 + 7 + 6 + 5 + 7 + 7);
  });

  it('leave out a week whose only days of term are bank holidays', () => {
    const easter = { ...inventedTerms[3], endsOn: '2027-03-29' } as (typeof inventedTerms)[number];

    expect(teachingWeeksOf([easter]).at(-1)?.monday).toBe('2027-03-22');
  });
});

describe('terms that nobody has published yet', () => {
  it('are those of the year before, on the same week days, and say so', () => {
    const next = termsFor(inventedTerms, [2027]);

    expect(next).toHaveLength(6);
    expect(next[0]).toEqual({
      academicYear: 2027,
      halfTerm: 'autumn_1',
      startsOn: '2027-09-01',
      endsOn: '2027-10-22',
      isAssumed: true,
    });
    expect(next.map(({ startsOn }) => weekday(startsOn))).toEqual(
      inventedTerms.map(({ startsOn }) => weekday(startsOn)),
    );
  });

  it('are none before the first year that is known', () => {
    expect(termsFor(inventedTerms, [2025])).toEqual([]);
    expect(termsFor([], [2026])).toEqual([]);
  });

  it('do not stand in for a year that is published', () => {
    expect(termsFor(inventedTerms, [2026])).toEqual(inventedTerms);
  });
});

it('knows the half-term of a day, and none in the holidays', () => {
  expect(termOn(inventedTerms, '2026-11-02')?.halfTerm).toBe('autumn_2');
  expect(termOn(inventedTerms, '2026-11-01')).toBeNull();
});
