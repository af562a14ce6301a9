import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '@/lib/dates/iso-date';
import { placeEvents } from '@/lib/groups/generation/place-events';
import { academicYearsOf, orderedModules } from '@/lib/groups/generation/slots';
import type { GenerationInput, PlannedModule } from '@/lib/groups/generation/types';
import { placementInWords, unplacedInWords } from '@/lib/groups/generation/words';
import { bankHolidayOn } from '@/lib/terms/bank-holidays';
import { halfTerms, termsFor } from '@/lib/terms/rules';
import { inventedTerms } from '@/tests/support/term-fixtures';

const training = (id: string, week: number, over: Partial<PlannedModule['templates'][number]> = {}) => ({
  id,
  kind: 'training' as const,
  audience: 'ect' as const,
  title: `Training ${id}`,
  minutes: 180,
  mode: 'face_to_face' as const,
  week,
  ...over,
});

const twoModules: PlannedModule[] = [
  {
    id: 'm1',
    year: 1,
    number: 1,
    title: 'One',
    halfTerm: 'autumn_1',
    weeks: 7,
    templates: [training('t1', 4)],
  },
  {
    id: 'm2',
    year: 1,
    number: 2,
    title: 'Two',
    halfTerm: 'summer_1',
    weeks: 7,
    templates: [training('t2', 4)],
  },
];

function input(over: Partial<GenerationInput> = {}): GenerationInput {
  return {
    pattern: { audience: 'ect', intake: { year: 2026, term: 'september' }, weekday: 1, startsMinute: 780 },
    modules: twoModules,
    agreedOrder: null,
    terms: termsFor(inventedTerms, [2026, 2027, 2028]),
    members: 20,
    unwelcome: [],
    taken: [],
    present: new Set(),
    ...over,
  };
}

const dates = (over: Partial<GenerationInput> = {}) =>
  placeEvents(input(over)).placed.map(({ title, date }) => `${title} ${date}`);

describe('the events of a group', () => {
  it('fall on its week day in their teaching week', () => {
    const [first] = placeEvents(input()).placed;

    expect(first).toMatchObject({ date: '2026-09-21', startTime: '13:00', endTime: '16:00' });
    expect(first && placementInWords(first.placement, first.date)).toBe(
      'Planned for week 4 of Autumn 1 2026/27. The group’s own day was free.',
    );
  });

  it('go a week on from a bank holiday, and say so', () => {
    const second = placeEvents(input()).placed[1];

    expect(second?.date).toBe('2027-05-10');
    expect(second && placementInWords(second.placement, second.date)).toBe(
      'Planned for week 4 of Summer 1 2026/27. Not Monday 3 May: Early May bank holiday. So it is on Monday 10 May.',
    );
  });

  it('avoid a day on which the schools of many would rather not be asked', () => {
    const unwelcome = [{ date: '2026-09-21', kind: 'inset' as const, people: 12 }];
    const [first] = placeEvents(input({ unwelcome })).placed;

    expect(first?.date).toBe('2026-09-28');
    expect(first && placementInWords(first.placement, first.date)).toContain(
      'Not Monday 21 September: INSET day at the schools of 12 people.',
    );
  });

  it('stay on a day that is unwelcome for one of many, and name them', () => {
    const unwelcome = [{ date: '2026-09-21', kind: 'busy' as const, people: 1 }];
    const [first] = placeEvents(input({ unwelcome })).placed;

    expect(first?.date).toBe('2026-09-21');
    expect(first && placementInWords(first.placement, first.date)).toContain(
      '1 person of the group would rather not be asked that day.',
    );
  });

  it('never take one day twice', () => {
    const modules = twoModules.map((module) => ({
      ...module,
      templates: [training(`${module.id}a`, 4), training(`${module.id}b`, 4)],
    }));

    expect(new Set(placeEvents(input({ modules })).placed.map(({ date }) => date)).size).toBe(4);
    expect(dates({ taken: ['2026-09-21'] })[0]).toBe('Training t1 2026-09-28');
  });

  it('leave out what is in the schedule already, what is for others, and school visits', () => {
    const [module] = twoModules;
    const modules = module
      ? [
          {
            ...module,
            templates: [
              training('here', 1),
              training('mentors', 2, { audience: 'mentor' }),
              training('visit', 3, { kind: 'school_visit', audience: 'both' }),
              training('ours', 4),
            ],
          },
        ]
      : [];

    expect(dates({ modules, present: new Set(['here']) })).toEqual(['Training ours 2026-09-21']);
  });

  it('of a January intake begin two half-terms later', () => {
    const pattern = { ...input().pattern, intake: { year: 2026, term: 'january' as const } };

    expect(dates({ pattern })[0]).toBe('Training t1 2027-01-25');
  });

  it('follow the order that was agreed for the group', () => {
    expect(dates({ agreedOrder: ['m2', 'm1'] })).toEqual([
      'Training t2 2026-09-21',
      'Training t1 2027-05-10',
    ]);
  });

  it('in years without term dates are not placed, and say what to do', () => {
    const generation = placeEvents(input({ terms: [] }));

    expect(generation.placed).toEqual([]);
    expect(generation.unplaced.map(unplacedInWords)).toEqual([
      'Training t1: there are no term dates for 2026/27. Add them, then generate again.',
      'Training t2: there are no term dates for 2026/27. Add them, then generate again.',
    ]);
  });

  it('as windows of study are open from the first school day of their week to the last of their module', () => {
    const [module] = twoModules;
    const window = training('w', 1, { kind: 'study_window', mode: 'online' });
    const [placed] = placeEvents(
      input({ modules: module ? [{ ...module, templates: [window] }] : [] }),
    ).placed;

    expect(placed).toMatchObject({ date: '2026-09-02', endDate: '2026-10-16' });
  });
});

const anyModule = fc.record({
  halfTerm: fc.constantFrom(...halfTerms),
  weeks: fc.integer({ min: 1, max: 16 }),
  templateWeeks: fc.array(fc.integer({ min: 1, max: 16 }), { maxLength: 4 }),
});

const anyInput = fc
  .record({
    modules: fc.array(anyModule, { minLength: 1, maxLength: 9 }),
    weekday: fc.integer({ min: 1, max: 5 }),
    term: fc.constantFrom('september' as const, 'january' as const, 'april' as const),
    unwelcome: fc.array(
      fc.record({
        offset: fc.integer({ min: 0, max: 700 }),
        people: fc.integer({ min: 1, max: 30 }),
        kind: fc.constantFrom('inset' as const, 'busy' as const, 'closed' as const),
      }),
      { maxLength: 30 },
    ),
    seed: fc.integer(),
  })
  .map(({ modules, weekday: day, term, unwelcome }) =>
    input({
      pattern: { audience: 'ect', intake: { year: 2026, term }, weekday: day, startsMinute: 780 },
      modules: modules.map((module, at) => ({
        id: `m${at}`,
        year: at < 5 ? 1 : 2,
        number: at + 1,
        title: `Module ${at + 1}`,
        halfTerm: module.halfTerm,
        weeks: module.weeks,
        templates: module.templateWeeks.map((week, n) => training(`m${at}t${n}`, week)),
      })),
      terms: termsFor(inventedTerms, [2026, 2027, 2028, 2029]),
      members: 30,
      unwelcome: unwelcome.map(({ offset, people, kind }) => ({
        date: addDays('2026-09-01', offset),
        people,
        kind,
      })),
    }),
  );

describe('whatever the programme, the pattern and the wishes of schools', () => {
  it('no event is on a holiday, at a weekend or twice on a day, and none is lost', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const { placed, unplaced } = placeEvents(given);
        const inTerm = (date: string) =>
          given.terms.some(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
        for (const { date } of placed) {
          expect(weekday(date)).toBeLessThan(6);
          expect(bankHolidayOn(date)).toBeNull();
          expect(inTerm(date)).toBe(true);
        }
        expect(new Set(placed.map(({ date }) => date)).size).toBe(placed.length);
        const planned = given.modules.flatMap(({ templates }) => templates.map(({ id }) => id));
        expect([...placed, ...unplaced].map(({ templateId }) => templateId).sort()).toEqual(planned.sort());
      }),
      { numRuns: 200 },
    );
  });

  it('the same input gives the same days, and generating again adds nothing', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const first = placeEvents(given);

        expect(placeEvents(given)).toEqual(first);
        const present = new Set(first.placed.map(({ templateId }) => templateId));
        expect(placeEvents({ ...given, present }).placed).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('an agreed order', () => {
  it('counts only when it names exactly the modules of the programme', () => {
    const ids = (order: string[] | null) => orderedModules(twoModules, order).map(({ id }) => id);

    expect(ids(['m2', 'm1'])).toEqual(['m2', 'm1']);
    for (const order of [null, ['m2'], ['m2', 'm2'], ['m2', 'else']])
      expect(ids(order)).toEqual(['m1', 'm2']);
  });
});

it('asks for the terms of every year in which an intake is trained', () => {
  expect(academicYearsOf(twoModules, { year: 2026, term: 'april' })).toEqual([2026, 2027, 2028]);
  expect(academicYearsOf([], { year: 2026, term: 'april' })).toEqual([]);
});
