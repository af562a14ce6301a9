import { describe, expect, it } from 'vitest';
import { londonInstant } from '@/lib/dates/london';
import {
  isQuietForAll,
  type MailCalendar,
  type PendingNotice,
  parcelsOf,
  quietAt,
  waitsFor,
} from '@/lib/notifications/rules';

const term = (startsOn: string, endsOn: string): MailCalendar['terms'][number] => ({
  academicYear: 2026,
  halfTerm: 'autumn_2',
  startsOn,
  endsOn,
  isAssumed: false,
});

// The second half of the autumn term, and the spring and summer terms.
const school: MailCalendar = {
  terms: [
    term('2026-11-02', '2026-12-18'),
    term('2027-01-04', '2027-03-25'),
    term('2027-04-12', '2027-07-21'),
  ],
  closed: [{ startsOn: '2026-11-27', endsOn: '2026-11-27' }],
};
const office: MailCalendar = { terms: [], closed: [] };
const at = (day: string, time = '10:00') => londonInstant(day, time);

describe('mail that can wait', () => {
  it.each([
    ['goes on a school day', '2026-11-24', '10:00', null],
    ['does not go a minute before eight', '2026-11-24', '07:59', 'too_early'],
    ['goes at eight', '2026-11-24', '08:00', null],
    ['goes a minute before five', '2026-11-24', '16:59', null],
    ['does not go at five', '2026-11-24', '17:00', 'too_late'],
    ['does not go on a Saturday', '2026-11-28', '10:00', 'weekend'],
    ['does not go on a day on which the school is closed', '2026-11-27', '10:00', 'closed'],
    ['goes on the last day of term', '2026-12-18', '16:59', null],
    ['does not go on the first day of the holidays', '2026-12-21', '10:00', 'holidays'],
    ['does not go on a bank holiday in term time', '2027-05-03', '10:00', 'bank_holiday'],
    ['goes on the first day of the next term', '2027-01-04', '08:00', null],
  ] as const)('%s', (_, day, time, expected) => {
    expect(quietAt(school, at(day, time))).toBe(expected);
  });

  it('goes on an INSET day, on which staff are in school: only closed days are in the calendar', () => {
    expect(quietAt({ ...school, closed: [] }, at('2026-11-27'))).toBeNull();
  });

  it('keeps to the clock on the wall through the change of the clocks', () => {
    // On 28 March 2027 clocks go forward; the hour of eight comes an hour earlier by UTC.
    expect(quietAt(school, new Date('2027-03-24T08:00:00Z'))).toBeNull();
    expect(quietAt(school, new Date('2027-03-24T07:30:00Z'))).toBe('too_early');
    expect(quietAt(school, new Date('2027-04-12T07:00:00Z'))).toBeNull();
    expect(quietAt(school, new Date('2027-04-12T06:59:59Z'))).toBe('too_early');
    expect(quietAt(school, new Date('2027-04-12T16:00:00Z'))).toBe('too_late');
  });

  it('goes to staff of partners in the school holidays, on working days', () => {
    expect(quietAt(office, at('2026-12-21'))).toBeNull();
    expect(quietAt(office, at('2026-12-25'))).toBe('bank_holiday');
    expect(isQuietForAll(at('2026-12-21'))).toBe(false);
    expect(isQuietForAll(at('2026-12-26'))).toBe(true);
  });
});

const notice = (mail: PendingNotice['mail'], createdAt: Date, isUrgent = false): PendingNotice => ({
  mail,
  createdAt,
  isUrgent,
});

describe('a notice', () => {
  it('that cannot wait is due in the night, at weekends and in the holidays', () => {
    for (const instant of [at('2026-11-24', '03:00'), at('2026-11-28'), at('2026-12-25'), at('2026-11-27')])
      expect(waitsFor(notice('now', instant, true), school, instant)).toBeNull();
  });

  it('wanted at once waits for school hours only', () => {
    const written = at('2026-11-24', '21:00');
    expect(waitsFor(notice('now', written), school, written)).toBe('too_late');
    expect(waitsFor(notice('now', written), school, at('2026-11-25', '08:00'))).toBeNull();
  });

  it('of a daily digest is due the next morning, not before', () => {
    const written = at('2026-11-24', '09:00');
    expect(waitsFor(notice('daily', written), school, at('2026-11-24', '16:00'))).toBe('next_day');
    expect(waitsFor(notice('daily', written), school, at('2026-11-25', '07:59'))).toBe('too_early');
    expect(waitsFor(notice('daily', written), school, at('2026-11-25', '08:00'))).toBeNull();
  });

  it('written just before eight goes with the digest of that morning; at eight with the next', () => {
    const morning = at('2026-11-24', '08:15');
    expect(waitsFor(notice('daily', at('2026-11-24', '07:59')), school, morning)).toBeNull();
    expect(waitsFor(notice('daily', at('2026-11-24', '08:00')), school, morning)).toBe('next_day');
  });

  it('of a weekly digest is due on the first school day of the next week', () => {
    const written = at('2027-04-28');
    expect(waitsFor(notice('weekly', written), school, at('2027-04-30'))).toBe('next_week');
    // Monday 3 May 2027 is a bank holiday.
    expect(waitsFor(notice('weekly', written), school, at('2027-05-03'))).toBe('bank_holiday');
    expect(waitsFor(notice('weekly', written), school, at('2027-05-04', '08:00'))).toBeNull();
  });

  it('written in the holidays waits for the first morning of term', () => {
    const written = at('2026-12-22');
    expect(waitsFor(notice('daily', written), school, at('2027-01-01'))).toBe('bank_holiday');
    expect(waitsFor(notice('daily', written), school, at('2027-01-04', '08:00'))).toBeNull();
  });
});

describe('what is due together', () => {
  const calendarOf = () => school;
  const morning = at('2026-11-25', '08:00');

  it('is one digest, which takes along what was wanted at once and came in the night', () => {
    const daily = notice('daily', at('2026-11-24'));
    const night = notice('now', at('2026-11-24', '22:00'));
    const urgent = notice('now', at('2026-11-25', '07:00'), true);

    expect(parcelsOf([daily, night, urgent], calendarOf, morning)).toEqual({
      atOnce: [urgent],
      digest: [daily, night],
      waiting: [],
    });
  });

  it('is mailed at once where nothing belongs to a digest', () => {
    const night = notice('now', at('2026-11-24', '22:00'));
    const later = notice('weekly', at('2026-11-24'));

    expect(parcelsOf([night, later], calendarOf, morning)).toEqual({
      atOnce: [night],
      digest: [],
      waiting: [{ notice: later, why: 'next_week' }],
    });
  });
});
