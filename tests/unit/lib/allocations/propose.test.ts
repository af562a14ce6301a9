import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, postcodeParts } from '@/lib/allocations/locate';
import { proposeGroups } from '@/lib/allocations/propose';
import type { GroupChoice, Unplaced } from '@/lib/allocations/types';
import { chosenInWords, whyNot } from '@/lib/allocations/words';

const intake = { year: 2026, term: 'september' as const };

function person(id: string, over: Partial<Unplaced> = {}): Unplaced {
  return {
    trainingPeriodId: id,
    personId: `person ${id}`,
    name: `Teacher ${id}`,
    role: 'ect',
    schoolId: 'school',
    schoolName: 'Invented School',
    at: { easting: 350_000, northing: 310_000 },
    phase: 'Primary',
    workingDays: [],
    leadProviderId: 'lead',
    deliveryPartnerId: 'partner',
    intake,
    from: '2026-11-24',
    pairedWith: [],
    ...over,
  };
}

function group(id: string, over: Partial<GroupChoice> = {}): GroupChoice {
  return {
    groupId: id,
    name: `Group ${id}`,
    leadProviderId: 'lead',
    deliveryPartnerId: 'partner',
    audience: 'ect',
    intake,
    phase: null,
    weekday: 2,
    at: { easting: 350_000, northing: 310_000 },
    free: 10,
    ...over,
  };
}

const nobody = { weekdayOf: new Map<string, number | null>() };
const far = { easting: 390_000, northing: 310_000 };

const chosen = (people: Unplaced[], groups: GroupChoice[], placed = nobody) =>
  Object.fromEntries(
    proposeGroups(people, groups, placed).places.map(({ trainingPeriodId, chosen: place }) => [
      trainingPeriodId,
      place?.groupId ?? null,
    ]),
  );

describe('somebody without a group', () => {
  it('is proposed the nearest one, with the distance', () => {
    const { places } = proposeGroups([person('a')], [group('far', { at: far }), group('near')], nobody);

    expect(places[0]?.chosen).toMatchObject({ groupId: 'near', kilometres: 0 });
    expect(places[0]?.others.map(whyNot)).toEqual(['40 km']);
    expect(places[0] && chosenInWords(places[0])).toBe('0 km from the school.');
  });

  it.each([
    ['the phase', { phase: 'Secondary' }, 'for Secondary'],
    ['a day on which they do not work', { weekday: 5 }, 'meets on Fridays, when they do not work'],
    ['no place left', { free: 0 }, 'full'],
  ])('is not proposed a nearer one because of %s', (_, over, why) => {
    const groups = [group('near', over), group('far', { at: far })];
    const { places } = proposeGroups([person('a', { workingDays: [1, 2, 3] })], groups, nobody);

    expect(places[0]?.chosen?.groupId).toBe('far');
    expect(places[0]?.others.map(whyNot)).toEqual([why]);
  });

  it.each([
    ['another intake', { intake: { ...intake, term: 'january' as const } }],
    ['mentors', { audience: 'mentor' as const }],
    ['another lead provider', { leadProviderId: 'other' }],
    ['another delivery partner', { deliveryPartnerId: 'other' }],
  ])('is never shown a group of %s', (_, over) => {
    const { places } = proposeGroups([person('a')], [group('theirs', over)], nobody);

    expect(places[0]).toMatchObject({ chosen: null, others: [] });
    expect(places[0] && chosenInWords(places[0])).toBe('There is no group of this intake for them.');
  });

  it('is told why none fits', () => {
    const { places } = proposeGroups([person('a')], [group('g', { phase: 'Secondary' })], nobody);

    expect(places[0] && chosenInWords(places[0])).toBe('No group fits. Group g: for Secondary.');
  });
});

describe('an ECT and their mentor', () => {
  const groups = [
    group('ects tuesday'),
    group('ects wednesday', { weekday: 3, at: { easting: 360_000, northing: 310_000 } }),
    group('mentors tuesday', { audience: 'mentor' }),
  ];

  it('are not out on one day when the mentor has a group already', () => {
    const ect = person('ect', { pairedWith: ['mentor'] });

    expect(chosen([ect], groups, { weekdayOf: new Map([['mentor', 2]]) })).toEqual({
      ect: 'ects wednesday',
    });
  });

  it('are not out on one day when both are placed together, in whatever order', () => {
    const ect = person('ect', { pairedWith: ['mentor'] });
    const mentor = person('mentor', { role: 'mentor', pairedWith: ['ect'] });
    const expected = { ect: 'ects wednesday', mentor: 'mentors tuesday' };

    expect(chosen([ect, mentor], groups)).toEqual(expected);
    expect(chosen([mentor, ect], groups)).toEqual(expected);
  });

  it('are out on one day rather than without a group, and it is said', () => {
    const ect = person('ect', { pairedWith: ['mentor'] });
    const { places } = proposeGroups([ect], [group('only')], { weekdayOf: new Map([['mentor', 2]]) });

    expect(places[0]?.chosen).toMatchObject({ groupId: 'only', sameDayAsPair: true });
    expect(places[0] && chosenInWords(places[0])).toContain('same day as their mentor or ECT');
  });
});

it('gives the last near place to whoever would travel furthest without it', () => {
  const remote = person('remote', { at: { easting: 300_000, northing: 310_000 } });
  const groups = [group('near', { free: 1 }), group('far', { at: far })];

  expect(chosen([person('a', { at: { easting: 370_000, northing: 310_000 } }), remote], groups)).toEqual({
    a: 'far',
    remote: 'near',
  });
});

const anyPerson = fc.record({
  easting: fc.integer({ min: 300_000, max: 400_000 }),
  role: fc.constantFrom('ect' as const, 'mentor' as const),
  phase: fc.constantFrom('Primary', 'Secondary', null),
  workingDays: fc.constantFrom([], [1, 2, 3], [4, 5]),
});
const anyGroup = fc.record({
  easting: fc.integer({ min: 300_000, max: 400_000 }),
  audience: fc.constantFrom('ect' as const, 'mentor' as const, 'both' as const),
  phase: fc.constantFrom('Primary', 'Secondary', null),
  weekday: fc.constantFrom(1, 2, 3, 4, 5, null),
  free: fc.integer({ min: -1, max: 4 }),
});

it('never fills a group beyond its places, never refuses a fitting place that is left, and is the same each time', () => {
  fc.assert(
    fc.property(
      fc.array(anyPerson, { maxLength: 25 }),
      fc.array(anyGroup, { maxLength: 8 }),
      (peopleGiven, groupsGiven) => {
        const people = peopleGiven.map(({ easting, ...over }, at) =>
          person(`${at}`, {
            ...over,
            at: { easting, northing: 310_000 },
            pairedWith: at % 2 === 0 ? [`${at + 1}`] : [`${at - 1}`],
          }),
        );
        const groups = groupsGiven.map(({ easting, ...over }, at) =>
          group(`${at}`, { ...over, at: { easting, northing: 310_000 } }),
        );
        const { places } = proposeGroups(people, groups, nobody);
        expect(proposeGroups(people, groups, nobody).places).toEqual(places);
        expect(places).toHaveLength(people.length);
        const taken = (id: string) => places.filter(({ chosen: place }) => place?.groupId === id).length;
        for (const { groupId, free } of groups) expect(taken(groupId)).toBeLessThanOrEqual(Math.max(0, free));
        for (const [at, place] of places.entries()) {
          const someone = people[at];
          if (place.chosen !== null || someone === undefined) continue;
          const fitting = groups.filter(
            ({ groupId, audience, phase, weekday, free }) =>
              (audience === 'both' || audience === someone.role) &&
              (phase === null || someone.phase === null || phase === someone.phase) &&
              (weekday === null ||
                someone.workingDays.length === 0 ||
                someone.workingDays.includes(weekday)) &&
              taken(groupId) < free,
          );
          expect(fitting).toEqual([]);
        }
      },
    ),
    { numRuns: 200 },
  );
});

describe('a venue known by its postcode alone', () => {
  const known = [
    { postcode: 'SY1 2AB', at: { easting: 10, northing: 20 } },
    { postcode: 'SY1 2CD', at: { easting: 30, northing: 40 } },
    { postcode: 'SY3 9ZZ', at: { easting: 100, northing: 100 } },
  ];

  it.each([
    ['SY1 2AB', { easting: 10, northing: 20 }],
    ['sy1 2zz', { easting: 20, northing: 30 }],
    ['SY1 9AA', { easting: 20, northing: 30 }],
    ['SY9 1AA', { easting: 47, northing: 53 }],
    ['TF1 1AA', null],
    ['nowhere', null],
    [null, null],
  ])('%s stands in the middle of the schools nearest in the alphabet of postcodes', (postcode, at) => {
    expect(locate(postcode, known)).toEqual(at);
  });

  it('is read in all forms that the United Kingdom uses', () => {
    expect(postcodeParts('EC1A 1BB')).toEqual(['EC1A 1BB', 'EC1A 1', 'EC1A', 'EC']);
    expect(postcodeParts(' m11ae ')).toEqual(['M1 1AE', 'M1 1', 'M1', 'M']);
  });
});
