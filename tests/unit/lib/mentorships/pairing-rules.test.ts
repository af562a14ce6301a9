import { describe, expect, it } from 'vitest';
import {
  endProblem,
  followedBy,
  type PairingPlan,
  pairingEnd,
  pairingProblem,
} from '@/lib/mentorships/pairing-rules';
import { answersForEcts } from '@/lib/mentorships/rules';
import type { MentorshipRecord, PairingSide } from '@/lib/mentorships/types';

const day = '2026-11-24';

const side = (name: string, more: Partial<PairingSide> = {}): PairingSide => ({
  periodId: `period of ${name}`,
  personId: name,
  name,
  startsOn: '2026-09-01',
  endsOn: null,
  mentorships: [],
  ...more,
});

const pair = (startsOn: string, endsOn: string | null, other = 'Bryony'): MentorshipRecord => ({
  id: `${other} ${startsOn}`,
  startsOn,
  endsOn,
  other: { personId: other, name: other },
});

const plan = (more: Partial<PairingPlan> = {}): PairingPlan => ({
  ect: side('Ada'),
  mentor: side('Bryony'),
  startsOn: day,
  ...more,
});

const current = pair('2026-09-01', null, 'Cole');
const paired = side('Ada', { mentorships: [current] });

const table: [string, PairingPlan, string | null, string?][] = [
  ['from today', plan(), null],
  ['oneself', plan({ mentor: side('Ada') }), 'oneself', 'mentor'],
  ['the first day of the ECT', plan({ startsOn: '2026-09-01' }), null],
  ['the day before the ECT came', plan({ startsOn: '2026-08-31' }), 'before_stay', 'starts'],
  [
    'the day before the mentor came',
    plan({ mentor: side('Bryony', { startsOn: '2026-11-25' }) }),
    'before_stay',
  ],
  ['the day on which the mentor comes', plan({ mentor: side('Bryony', { startsOn: day }) }), null],
  ['the last day of the mentor', plan({ mentor: side('Bryony', { endsOn: day }) }), null],
  [
    'the day after the mentor has left',
    plan({ mentor: side('Bryony', { endsOn: '2026-11-23' }) }),
    'after_stay',
  ],
  ['the day after the ECT has left', plan({ ect: side('Ada', { endsOn: '2026-11-23' }) }), 'after_stay'],
  ['twelve months ahead', plan({ startsOn: '2027-11-24' }), null],
  ['a day more', plan({ startsOn: '2027-11-25' }), 'too_far', 'starts'],
  ['a day on which there is a mentor', plan({ ect: paired }), 'has_mentor', 'starts'],
  [
    'the last day of the mentor before',
    plan({ ect: side('Ada', { mentorships: [pair('2026-09-01', day, 'Cole')] }) }),
    'has_mentor',
  ],
  [
    'the day after',
    plan({ ect: side('Ada', { mentorships: [pair('2026-09-01', '2026-11-23', 'Cole')] }) }),
    null,
  ],
  [
    'the day before a planned one begins',
    plan({ ect: side('Ada', { mentorships: [pair('2026-11-25', null, 'Cole')] }) }),
    null,
  ],
  [
    'the day on which a planned one begins',
    plan({ ect: side('Ada', { mentorships: [pair(day, null, 'Cole')] }) }),
    'has_mentor',
  ],
  ['in place of the one before', plan({ ect: paired, replaces: current }), null],
  [
    'in place of one who began today',
    plan({ ect: side('Ada', { mentorships: [pair(day, null, 'Cole')] }), replaces: pair(day, null, 'Cole') }),
    'before_former',
    'starts',
  ],
  [
    'in place of oneself',
    plan({ ect: paired, mentor: side('Cole'), replaces: current }),
    'same_mentor',
    'mentor',
  ],
  [
    'somebody whom the ECT mentors',
    plan({ mentorsOfMentor: [pair('2026-09-01', null, 'Ada')] }),
    'mutual',
    'mentor',
  ],
  [
    'somebody whom the ECT mentored until the day before',
    plan({ mentorsOfMentor: [pair('2026-09-01', '2026-11-23', 'Ada')] }),
    null,
  ],
  [
    'somebody whom the ECT mentors until today',
    plan({ mentorsOfMentor: [pair('2026-09-01', day, 'Ada')] }),
    'mutual',
  ],
];

describe('pairing', () => {
  it.each(table)('%s', (_, input, code, field) => {
    const problem = pairingProblem(input, day);

    expect(problem?.code ?? null).toBe(code);
    if (field !== undefined) expect(problem?.field).toBe(field);
  });

  it.each([
    ['is open while both stay', {}, null],
    ['ends when the ECT leaves', { ect: side('Ada', { endsOn: '2027-07-20' }) }, '2027-07-20'],
    [
      'ends when the mentor leaves first',
      { ect: side('Ada', { endsOn: '2027-07-20' }), mentor: side('Bryony', { endsOn: '2026-12-18' }) },
      '2026-12-18',
    ],
    [
      'ends the day before the next one',
      { ect: side('Ada', { mentorships: [pair('2027-01-04', null, 'Cole')] }) },
      '2027-01-03',
    ],
    [
      'does not end for the plan that it replaces',
      {
        ect: side('Ada', { mentorships: [pair('2027-01-04', null, 'Cole')] }),
        replaces: pair('2027-01-04', null, 'Cole'),
      },
      null,
    ],
  ] satisfies [string, Partial<PairingPlan>, string | null][])('%s', (_, more, end) => {
    expect(pairingEnd(plan(more))).toBe(end);
  });
});

describe('the last day of a mentorship', () => {
  const ends = (lastDay: string, more: Partial<PairingSide> = {}) =>
    endProblem(current, lastDay, [side('Ada', more)], [current, pair('2027-03-01', null)], day)?.code ?? null;

  it.each([
    ['on its first day', '2026-09-01', null],
    ['the day before', '2026-08-31', 'before_start'],
    ['today', day, null],
    ['before the next one begins', '2027-02-28', null],
    ['when the next one begins', '2027-03-01', 'next_mentor'],
  ])('%s', (_, lastDay, code) => {
    expect(ends(lastDay)).toBe(code);
  });

  it('lies within the time at the school', () => {
    expect(ends('2026-12-18', { endsOn: '2026-12-18' })).toBeNull();
    expect(ends('2026-12-19', { endsOn: '2026-12-18' })).toBe('after_stay');
  });
});

describe('a mentor who stops at the end of a day answers for', () => {
  const answers = (mentorship: MentorshipRecord) =>
    answersForEcts({ mentorships: [mentorship] }, day).map(({ from }) => from);

  it.each([
    ['an ECT whom they mentor on', pair('2026-09-01', null), ['2026-11-25']],
    ['nobody whose mentorship ends that day', pair('2026-09-01', day), []],
    ['nobody whose mentorship ended before', pair('2026-09-01', '2026-11-23'), []],
    ['an ECT whose mentorship ends the day after', pair('2026-09-01', '2026-11-25'), ['2026-11-25']],
    ['an ECT whose mentorship starts that day', pair(day, null), ['2026-11-25']],
    ['an ECT who was planned for the day after', pair('2026-11-25', null), ['2026-11-25']],
    ['an ECT who was planned for later, from then on', pair('2027-01-04', null), ['2027-01-04']],
  ])('%s', (_, mentorship, from) => {
    expect(answers(mentorship)).toEqual(from);
  });

  it('every one of them, the soonest first', () => {
    const mentorships = [pair('2027-01-04', null, 'Ivo'), pair('2026-09-01', null, 'Ada')];

    expect(answersForEcts({ mentorships }, day).map(({ mentorship }) => mentorship.other?.name)).toEqual([
      'Ada',
      'Ivo',
    ]);
  });
});

it('a planned mentor follows the one of today who ends the day before', () => {
  const planned = pair('2026-12-01', null);

  expect(followedBy([pair('2026-09-01', '2026-11-30', 'Cole'), planned], planned, day)?.other?.name).toBe(
    'Cole',
  );
  expect(followedBy([pair('2026-09-01', '2026-11-29', 'Cole'), planned], planned, day)).toBeNull();
  expect(followedBy([pair('2026-09-01', null, 'Cole'), planned], planned, day)).toBeNull();
});
