import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverNeed, defaultTeachingDay, halfDaysOut, minuteOfDay } from '@/lib/events/cover';

const event = (from: string, to: string, more: Partial<Parameters<typeof coverNeed>[0]> = {}) => ({
  kind: 'training',
  cancelled: false,
  weekday: 2,
  startsAt: minuteOfDay(from),
  endsAt: minuteOfDay(to),
  ...more,
});
const need = (...question: Parameters<typeof event>) => coverNeed(event(...question), defaultTeachingDay);

describe('cover that an event needs', () => {
  it.each([
    ['09:00', '12:00', 'am'],
    ['09:00', '12:15', 'am'],
    ['12:14', '14:00', 'all_day'],
    ['12:15', '15:15', 'pm'],
    ['13:00', '16:00', 'pm'],
    ['15:14', '17:00', 'pm'],
    ['15:15', '17:15', 'after_school'],
    ['16:00', '18:00', 'after_school'],
    ['09:00', '15:30', 'all_day'],
    ['09:30', '12:30', 'all_day'],
    ['07:30', '08:45', 'none'],
    ['07:30', '08:46', 'am'],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(need(from, to)).toBe(expected);
  });

  it('is none at weekends, for cancelled events, self-study and mentor meetings', () => {
    expect(need('09:00', '15:00', { weekday: 6 })).toBe('none');
    expect(need('16:00', '17:00', { weekday: 7 })).toBe('none');
    expect(need('09:00', '15:00', { cancelled: true })).toBe('none');
    expect(need('16:00', '17:00', { cancelled: true })).toBe('none');
    expect(need('09:00', '15:00', { kind: 'study_window' })).toBe('none');
    expect(need('09:00', '10:00', { kind: 'mentor_meeting' })).toBe('none');
  });

  it('counts the way there and back', () => {
    expect(need('15:30', '17:00', { travelMinutes: 30 })).toBe('pm');
    expect(need('09:00', '12:00', { travelMinutes: 30 })).toBe('all_day');
  });

  it("follows the school's own day", () => {
    const late = {
      startsAt: minuteOfDay('09:30'),
      lunchAt: minuteOfDay('13:00'),
      endsAt: minuteOfDay('16:30'),
    };

    expect(coverNeed(event('15:30', '17:00'), late)).toBe('pm');
    expect(coverNeed(event('08:00', '09:30'), late)).toBe('none');
  });

  it('names half-days exactly when it asks for cover', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 7 }),
        (startsAt, length, weekday) => {
          const question = {
            kind: 'conference',
            cancelled: false,
            weekday,
            startsAt,
            endsAt: startsAt + length,
          };
          const halves = halfDaysOut(question, defaultTeachingDay);
          const expected = { none: [], after_school: [], am: ['am'], pm: ['pm'], all_day: ['am', 'pm'] };
          expect(halves).toEqual(expected[coverNeed(question, defaultTeachingDay)]);
        },
      ),
    );
  });
});
