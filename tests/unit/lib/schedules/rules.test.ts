import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/dates/iso-date';
import { defaultTeachingDay } from '@/lib/events/cover';
import type { EventRecord, EventRevisionRecord } from '@/lib/events/types';
import { isCurrent } from '@/lib/periods/rules';
import { outlineFor } from '@/lib/programmes/outline';
import { attends, countdown, scheduleEvents } from '@/lib/schedules/rules';
import { anEvent } from '@/tests/factories/event-records';
import { anEct, day, noon } from '@/tests/factories/records';

const place = {
  id: 'place',
  trainingPeriodId: 'training',
  groupId: 'group',
  groupName: 'Group',
  startsOn: '2026-11-01',
  endsOn: '2026-11-30',
};
const person = anEct({ places: [place] });
const views = (events: EventRecord[]) =>
  scheduleEvents(events, { now: noon, teachingDay: defaultTeachingDay });

describe('whose an event is', () => {
  it.each([
    ['the day before joining the group', '2026-10-31', false],
    ['the first day in the group', '2026-11-01', true],
    ['the last day in the group', '2026-11-30', true],
    ['the day after leaving the group', '2026-12-01', false],
  ])('%s', (_, date, expected) => {
    expect(attends(person, anEvent({ date }))).toBe(expected);
  });

  it('keeps to the audience of the event', () => {
    expect(attends(person, anEvent({ audience: 'mentor' }))).toBe(false);
    expect(attends(person, anEvent({ audience: 'ect' }))).toBe(true);
  });

  it('is by name for visits, while at the school', () => {
    const visit = (date: string) => anEvent({ groupId: null, attendeeIds: ['person'], date });

    expect(attends(anEct({ endsOn: day }), visit(day))).toBe(true);
    expect(attends(anEct({ endsOn: day }), visit(addDays(day, 1)))).toBe(false);
    expect(attends(anEct({ personId: 'somebody else' }), visit(day))).toBe(false);
  });

  it('is decided by the days in the group and nothing else', () => {
    const days = fc.integer({ min: -100, max: 100 }).map((offset) => addDays(day, offset));

    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 60 }), (date, startsOn, length) => {
        const member = { ...place, startsOn, endsOn: addDays(startsOn, length) };

        expect(attends(anEct({ places: [member] }), anEvent({ date }))).toBe(isCurrent(member, date));
      }),
    );
  });
});

describe('the order of a schedule', () => {
  it('has one next event: the first that is not over, not cancelled and not a window of days', () => {
    const events = [
      anEvent({ id: 'past', date: '2026-11-10' }),
      anEvent({ id: 'cancelled', date: '2026-11-25', status: 'cancelled' }),
      anEvent({ id: 'study', date: '2026-11-26', kind: 'study_window' }),
      anEvent({ id: 'next', date: '2026-11-27' }),
      anEvent({ id: 'later', date: '2026-12-10' }),
    ];

    expect(views(events).map(({ id, when }) => [id, when])).toEqual([
      ['past', 'past'],
      ['cancelled', 'future'],
      ['study', 'future'],
      ['next', 'next'],
      ['later', 'future'],
    ]);
  });
});

describe('what was changed', () => {
  const moved: EventRevisionRecord = {
    id: 'revision',
    kind: 'moved',
    was: { startsAt: '2027-01-26T13:00:00Z', endsAt: '2027-01-26T16:00:00Z' },
    now: { startsAt: '2027-02-02T13:00:00Z', endsAt: '2027-02-02T16:00:00Z' },
    version: 2,
    reason: 'The venue is not available',
    publishedAt: noon,
  };

  it('is said as was and is, and makes the event "changed"', () => {
    const [event] = views([anEvent({ date: '2027-02-02', revisions: [moved] })]);

    expect(event).toMatchObject({
      status: 'changed',
      change: 'Moved from Tuesday 26 January to Tuesday 2 February',
    });
  });

  it('is not said of what was there from the beginning', () => {
    const [event] = views([
      anEvent({ revisions: [{ ...moved, kind: 'added', version: 1, was: {}, now: {} }] }),
    ]);

    expect(event).toMatchObject({ status: 'confirmed', change: null });
  });

  it('leaves a cancelled event cancelled', () => {
    const [event] = views([anEvent({ status: 'cancelled', revisions: [moved] })]);

    expect(event?.status).toBe('cancelled');
  });
});

it('gives later intakes the programme two and four half-terms on', () => {
  const event = {
    kind: 'training',
    audience: 'both',
    title: 'Training',
    minutes: 120,
    mode: 'online',
    week: 1,
  } as const;
  const programme = {
    id: 'version',
    name: 'Programme',
    note: null,
    hours: [],
    years: [1, 2].map((number) => ({
      number,
      modules: [{ number, title: 'Module', halfTerm: 'summer_1' as const, weeks: 6, events: [event] }],
    })),
  };
  const falls = (term: 'september' | 'january' | 'april') =>
    outlineFor(programme, 'ect', { year: 2025, term }).map(({ academicYear, halfTerm }) => [
      academicYear,
      halfTerm,
    ]);

  expect(falls('september')).toEqual([
    [2025, 'summer_1'],
    [2026, 'summer_1'],
  ]);
  expect(falls('january')).toEqual([
    [2026, 'autumn_1'],
    [2027, 'autumn_1'],
  ]);
  expect(falls('april')).toEqual([
    [2026, 'spring_1'],
    [2027, 'spring_1'],
  ]);
});

it('counts down in words', () => {
  expect([0, 1, 7, 21, 90].map(countdown)).toEqual([
    'today',
    'tomorrow',
    'in 7 days',
    'in 3 weeks',
    'in 3 months',
  ]);
});
