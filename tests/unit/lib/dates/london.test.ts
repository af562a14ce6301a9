import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { londonDate, londonInstant, londonMinute, londonTime } from '@/lib/dates/london';

const intl = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
});

describe('the clock in England', () => {
  it.each([
    ['2026-03-29T00:59:59Z', '2026-03-29', '00:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '02:00'],
    ['2026-10-25T00:59:00Z', '2026-10-25', '01:59'],
    ['2026-10-25T01:00:00Z', '2026-10-25', '01:00'],
    ['2026-06-30T23:30:00Z', '2026-07-01', '00:30'],
    ['2026-12-31T23:59:00Z', '2026-12-31', '23:59'],
  ])('at %s reads %s %s', (instant, date, time) => {
    expect(londonDate(new Date(instant))).toBe(date);
    expect(londonTime(new Date(instant))).toBe(time);
  });

  it('agrees with the calendar of the platform at any instant', () => {
    const instants = fc.date({
      min: new Date('1990-01-01Z'),
      max: new Date('2060-01-01Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(`${londonDate(instant)}, ${londonTime(instant)}`).toBe(intl.format(instant));
      }),
    );
  });

  it('comes back to the wall time that an instant was made of', () => {
    expect(londonTime(londonInstant('2026-07-01', '09:30'))).toBe('09:30');
    expect(londonMinute(londonInstant('2026-12-01', '15:15'))).toBe(915);
  });
});
