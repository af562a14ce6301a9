import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { academicYearStart, addDays, type IsoDate, weekday } from '@/lib/dates/iso-date';
import { defaultTeachingDay } from '@/lib/events/cover';
import type { EventRecord } from '@/lib/events/types';
import { scheduleAddressSchema } from '@/lib/schedules/address';
import { dayMarks } from '@/lib/schedules/day-marks';
import { entriesOf, partOn } from '@/lib/schedules/entries';
import { listView } from '@/lib/schedules/list';
import { monthView } from '@/lib/schedules/month';
import { posterOf } from '@/lib/schedules/poster';
import { neighbour, parseTerm, termKey, termOfDay, termView } from '@/lib/schedules/term';
import { timelineView } from '@/lib/schedules/timeline';
import type { ScheduledPerson, ScheduleOverview, SchoolCalendar } from '@/lib/schedules/view-types';
import { termsFor } from '@/lib/terms/rules';
import { anEvent } from '@/tests/factories/event-records';
import { anEct, day, noon } from '@/tests/factories/records';
import { inventedTerms } from '@/tests/support/term-fixtures';

const place = {
  id: 'place',
  trainingPeriodId: 'training',
  groupId: 'group',
  groupName: 'Group',
  startsOn: '2020-09-01',
  endsOn: null,
};
const ada = anEct({ places: [place], startsOn: '2020-09-01' });
const person: ScheduledPerson = {
  personId: ada.personId,
  name: ada.name,
  role: 'ect',
  intake: null,
  programmeYear: 1,
  programme: null,
  providers: '',
  group: null,
  pairedWith: [],
  standing: 'current',
  version: 1,
  outline: [],
  reason: null,
};
const calendar: SchoolCalendar = {
  authority: 'Nowhereshire',
  terms: termsFor(inventedTerms, [2026, 2027, 2028]),
  days: [
    { id: 'inset', kind: 'inset', label: 'Reviews', startsOn: '2026-11-27', endsOn: '2026-11-27' },
    { id: 'busy', kind: 'busy', label: null, startsOn: '2026-12-07', endsOn: '2026-12-09' },
  ],
};

function overview(events: EventRecord[], today: IsoDate = day): ScheduleOverview {
  return {
    scope: 'school',
    name: 'School',
    school: { id: 'school', urn: 900000, name: 'School' },
    people: [person],
    entries: entriesOf([ada], events, defaultTeachingDay, { day: today, now: noon }),
    calendar,
    version: 1,
    unseen: null,
    today,
  };
}

const dates = fc.integer({ min: 0, max: 1000 }).map((offset) => addDays('2026-08-01', offset));

describe('a month', () => {
  it('has whole weeks from Monday, the 29th of a leap February among them', () => {
    const { weeks, label, previous, next } = monthView(overview([]), '2028-02');

    expect({ label, previous, next }).toEqual({
      label: 'February 2028',
      previous: '2028-01',
      next: '2028-03',
    });
    expect(weeks.map((week) => week[0]?.date)).toEqual([
      '2028-01-31',
      '2028-02-07',
      '2028-02-14',
      '2028-02-21',
      '2028-02-28',
    ]);
    expect(weeks.flat().filter(({ inMonth }) => inMonth)).toHaveLength(29);
    expect(weeks.flat().find(({ date }) => date === '2028-02-29')).toMatchObject({ inMonth: true });
  });

  it('holds every day once, in weeks of Monday to Sunday', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const { weeks } = monthView(overview([]), date.slice(0, 7));
        const days = weeks.flat();
        expect(weeks.every((week) => week.map((of) => weekday(of.date)).join() === '1,2,3,4,5,6,7')).toBe(
          true,
        );
        expect(
          days.every((of, index) => index === 0 || of.date === addDays(days[index - 1]?.date ?? '', 1)),
        ).toBe(true);
        expect(days.filter((of) => of.date === date && of.inMonth)).toHaveLength(1);
      }),
    );
  });

  it.each([
    ['in summer time', '2026-07-10'],
    ['in the night in which the clocks go forward', '2027-03-27'],
    ['in the night in which the clocks go back', '2026-10-24'],
  ])('shows an event over midnight on both of its days %s', (_, date) => {
    const night = anEvent({ date, endDate: addDays(date, 1), startTime: '22:00', endTime: '01:30' });
    const shown = monthView(overview([night]), date.slice(0, 7))
      .weeks.flat()
      .flatMap((of) => of.entries.map(({ part }) => [of.date, part]));

    expect(shown).toEqual([
      [date, 'first'],
      [addDays(date, 1), 'last'],
    ]);
  });

  it('does not count midnight itself as the next day', () => {
    const late = { date: '2026-11-24', endDate: '2026-11-25', endTime: '00:00' };

    expect([partOn(late, '2026-11-24'), partOn(late, '2026-11-25')]).toEqual(['whole', null]);
  });

  it('keeps windows of self-study beside the days', () => {
    const window = anEvent({ kind: 'study_window', date: '2026-10-30', endDate: '2026-12-18' });
    const november = monthView(overview([window]), '2026-11');

    expect(november.windows).toHaveLength(1);
    expect(november.weeks.flat().every(({ entries }) => entries.length === 0)).toBe(true);
  });
});

describe('a day', () => {
  it.each([
    ['2026-11-24', []],
    ['2026-11-27', ['INSET day: Reviews']],
    ['2026-12-08', ['Busy days']],
    ['2026-10-28', ['School holidays']],
    ['2026-12-25', ['Christmas Day']],
    ['2026-11-28', []],
    ['2019-11-26', []],
  ])('%s is marked %j', (date, labels) => {
    expect(dayMarks(calendar, date).map(({ label }) => label)).toEqual(labels);
  });
});

describe('a term', () => {
  it('counts the weeks of each half from one and names the holidays between', () => {
    const view = termView(overview([]), { year: 2026, name: 'autumn' });

    expect(view.label).toBe('Autumn term 2026');
    expect(view.halves.map(({ label, weeks }) => [label, weeks.length])).toEqual([
      ['Autumn 1', 8],
      ['Autumn 2', 7],
    ]);
    expect(view.halves[0]?.holidays).toMatchObject({ startsOn: '2026-10-24', endsOn: '2026-11-01' });
    expect(view.halves[1]?.weeks.map(({ number, monday }) => [number, monday])[0]).toEqual([1, '2026-11-02']);
    expect(view.halves[1]?.weeks.find(({ isCurrent }) => isCurrent)?.marks).toEqual([
      {
        startsOn: '2026-11-27',
        endsOn: '2026-11-27',
        mark: { kind: 'inset', label: 'INSET day: Reviews' },
      },
    ]);
    expect(view.halves[1]?.weeks[5]?.marks).toMatchObject([{ startsOn: '2026-12-07', endsOn: '2026-12-09' }]);
  });

  it('holds every event of the year in exactly one place, holidays and weekends included', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const events = [anEvent({ date, endDate: date })];
        const year = academicYearStart(date);
        const keys = [year - 1, year].flatMap((of) =>
          (['autumn', 'spring', 'summer'] as const).map((name) => ({ year: of, name })),
        );
        const found = keys.flatMap((key) =>
          termView(overview(events), key).halves.flatMap((half) => [
            ...half.weeks.flatMap((week) => week.entries),
            ...(half.holidays?.entries ?? []),
          ]),
        );
        expect(found).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('is that of the day, in the holidays the one to come', () => {
    expect(termKey(termOfDay(calendar.terms, '2026-11-24'))).toBe('2026-autumn');
    expect(termKey(termOfDay(calendar.terms, '2026-12-25'))).toBe('2026-spring');
    expect(termKey(termOfDay(calendar.terms, '2027-08-01'))).toBe('2027-autumn');
    expect(termKey(termOfDay([], '2027-02-01'))).toBe('2026-spring');
  });

  it('leads to the one before and after, over the turn of the year', () => {
    expect(termKey(neighbour({ year: 2026, name: 'summer' }, 1))).toBe('2027-autumn');
    expect(termKey(neighbour({ year: 2026, name: 'autumn' }, -1))).toBe('2025-summer');
    expect(parseTerm('2026-winter')).toBeNull();
  });

  it('counts half-days for everybody who is out', () => {
    const allDay = anEvent({ date: '2026-11-25', startTime: '09:30', endTime: '15:00' });
    const view = termView(overview([allDay]), { year: 2026, name: 'autumn' });

    expect(view.halves[1]?.weeks[3]?.halfDays).toBe(2);
  });
});

describe('the poster of a term', () => {
  it('says on which half-day somebody is out, and who is not out at all', () => {
    const events = [
      anEvent({ id: 'am', date: '2026-11-25', startTime: '09:30', endTime: '11:30' }),
      anEvent({
        id: 'after',
        date: '2026-11-26',
        startTime: '15:45',
        endTime: '17:00',
        status: 'provisional',
      }),
      anEvent({ id: 'off', date: '2026-11-24', status: 'cancelled' }),
    ];
    const other = { ...person, personId: 'other', name: 'Never Out' };
    const poster = posterOf({ ...overview(events), people: [person, other] }, { year: 2026, name: 'autumn' });

    expect(poster.rows).toHaveLength(1);
    expect(poster.rows[0]?.cells.flat()).toEqual([
      { key: 'am', day: 'Wed 25', part: 'AM', isProvisional: false },
      { key: 'after', day: 'Thu 26', part: 'After', isProvisional: true },
    ]);
    expect(poster.rows[0]?.halfDays).toBe(1);
    expect(poster.others).toEqual(['Never Out']);
    expect(poster.weeks.flatMap(({ marks }) => marks)).toEqual(['INSET Fri 27', 'Busy']);
  });
});

describe('a list', () => {
  const events = [
    anEvent({ id: 'past', date: '2026-09-15' }),
    anEvent({ id: 'next', date: '2026-11-26' }),
    anEvent({ id: 'later', date: '2027-10-12', kind: 'conference' }),
  ];

  it('shows what is to come from the next on, by academic year, and counts the rest', () => {
    const view = listView(overview(events), scheduleAddressSchema.parse({}));

    expect(view.sections.map(({ label, entries }) => [label, entries.map(({ id }) => id)])).toEqual([
      ['2026/27', ['next']],
      ['2027/28', ['later']],
    ]);
    expect(view.counts).toEqual({ coming: 2, past: 1, all: 3 });
  });

  it('filters by what the address says and ignores what it cannot mean', () => {
    const address = { type: 'conference', year: 'soon', show: ['a', 'b'], person: 'x', month: '2026-13' };
    const view = listView(overview(events), scheduleAddressSchema.parse(address));

    expect(view.sections.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(['later']);
    expect(view.filters).toEqual({ year: null, type: 'conference', person: null });
  });
});

it('a timeline of a person spans all years with events, that of a school two', () => {
  const events = [anEvent({ id: 'first', date: '2025-09-15' }), anEvent({ id: 'last', date: '2027-10-12' })];

  const own = timelineView({ ...overview(events), scope: 'person' });
  const school = timelineView(overview(events), 2025);

  expect(own.years.map(({ year }) => year)).toEqual([2025, 2026, 2027]);
  expect(school.years.map(({ year }) => year)).toEqual([2025, 2026]);
  expect(school.lines.map(({ entries }) => entries.map(({ id }) => id))).toEqual([['first']]);
});
