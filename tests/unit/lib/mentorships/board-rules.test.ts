import { describe, expect, it } from 'vitest';
import {
  boardOf,
  candidatesFor,
  commonDays,
  trainingStateOf,
  whatIfLeaves,
} from '@/lib/mentorships/board-rules';
import type { Board, BoardEct } from '@/lib/mentorships/board-types';
import type { PersonRecord } from '@/lib/people/record';
import { aMentor, aMentorship, anEct, aRegistration, aTraining, day } from '@/tests/factories/records';

const between = (ect: string, mentor: string, more: { startsOn?: string; endsOn?: string | null } = {}) => ({
  ect: aMentorship({ id: `${ect} ${mentor}`, other: { personId: mentor, name: mentor }, ...more }),
  mentor: aMentorship({ id: `${ect} ${mentor}`, other: { personId: ect, name: ect }, ...more }),
});

const ect = (name: string, more: Partial<PersonRecord> = {}) =>
  anEct({ personId: name, name, mentorships: [], ...more });
const mentor = (name: string, more: Partial<PersonRecord> = {}) =>
  aMentor({ personId: name, name, mentorships: [], ...more });

const board = (...records: PersonRecord[]) => boardOf(records, day, 'school');

function ectOf({ ects }: Board, name: string): BoardEct {
  const found = ects.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`${name} is not on the board`);
  return found;
}

describe('the training of a mentor', () => {
  it.each([
    ['in_training', {}],
    ['trained', { trainings: [aTraining({ outcome: 'completed', endsOn: '2026-07-31' })] }],
    ['in_training', { trainings: [aTraining({ endsOn: day })] }],
    ['materials_only', { trainings: [aTraining({ endsOn: '2026-11-23', outcome: 'withdrawn' })] }],
    ['paused', { trainings: [aTraining({ endsOn: '2026-11-23', outcome: 'deferred' })] }],
    ['new', { trainings: [aTraining({ startsOn: '2026-11-25' })] }],
    ['new', { trainings: [], mentorships: [], registrations: [aRegistration({ trainingPeriodId: null })] }],
    ['new', { trainings: [], mentorships: [], registrations: [] }],
    ['materials_only', { trainings: [], registrations: [] }],
  ] satisfies [string, Partial<PersonRecord>][])('is %s', (state, more) => {
    expect(trainingStateOf(aMentor(more), day)).toBe(state);
  });
});

describe('days in common', () => {
  it('are those on which both work, and not known when one’s are not', () => {
    expect(commonDays({ workingDays: [1, 2, 3] }, { workingDays: [2, 3, 4] })).toEqual([2, 3]);
    expect(commonDays({ workingDays: null }, { workingDays: [1] })).toBeNull();
  });

  it('of somebody full time are the week; of a part-timer without days they are not known', () => {
    const { ects } = board(
      ect('Ada'),
      ect('Ivo', { workingPattern: 'part_time' }),
      ect('Una', { workingPattern: 'part_time', workingDays: [1, 4] }),
    );

    expect(ects.map(({ workingDays }) => workingDays)).toEqual([[1, 2, 3, 4, 5], null, [1, 4]]);
  });
});

describe('who could mentor', () => {
  const names = (records: PersonRecord[], from = day) =>
    candidatesFor(board(...records), ectOf(board(...records), 'Ada'), from).map((entry) => entry.mentor.name);

  it('puts days in common before everything else, then the load', () => {
    const busy = between('Una', 'Busy');
    const records = [
      ect('Ada', { workingPattern: 'part_time', workingDays: [1, 2, 3] }),
      ect('Una', { mentorships: [busy.ect] }),
      mentor('Apart', { workingPattern: 'part_time', workingDays: [4, 5] }),
      mentor('Busy', { mentorships: [busy.mentor] }),
      mentor('Free'),
    ];

    expect(names(records)).toEqual(['Free', 'Busy', 'Apart']);
  });

  it('prefers subject and phase among equals, and says why', () => {
    const records = [
      ect('Ada', { subject: 'Music', phase: 'Secondary' }),
      mentor('Abel', { subject: 'Maths', phase: 'Secondary' }),
      mentor('Zoe', { subject: 'Music', phase: 'Secondary' }),
    ];
    const all = board(...records);
    const [first] = candidatesFor(all, ectOf(all, 'Ada'), day);

    expect(first?.mentor.name).toBe('Zoe');
    expect(first?.reasons).toEqual([
      '5 working days in common',
      'mentors nobody else',
      'in mentor training',
      'same subject, Music',
      'same phase',
    ]);
  });

  it('leaves out the ECT themself, those whom they mentor, and who is not there that day', () => {
    const mutual = between('Rae', 'Ada');
    const records = [
      ect('Ada'),
      mentor('Ada', { mentorships: [mutual.mentor] }),
      ect('Rae', { mentorships: [mutual.ect] }),
      mentor('Rae'),
      mentor('Gone', { endsOn: '2026-11-24' }),
      mentor('Coming', { startsOn: '2026-11-26' }),
    ];

    expect(names(records)).toEqual(['Gone']);
    expect(names(records, '2026-11-25')).toEqual([]);
    expect(names(records, '2026-11-26')).toEqual(['Coming']);
  });
});

describe('what if a mentor leaves', () => {
  it('names those who would have nobody, from which day, and who could take them', () => {
    const now = between('Ada', 'Mo');
    const later = between('Ivo', 'Mo', { startsOn: '2027-01-04' });
    const ending = between('Una', 'Mo', { endsOn: '2026-12-18' });
    const all = board(
      ect('Ada', { mentorships: [now.ect] }),
      ect('Ivo', { mentorships: [later.ect] }),
      ect('Una', { mentorships: [ending.ect] }),
      mentor('Mo', { mentorships: [now.mentor, later.mentor, ending.mentor] }),
      mentor('Free'),
    );

    expect(
      whatIfLeaves(all, 'Mo', '2026-12-18').map((entry) => [
        entry.ect.name,
        entry.from,
        entry.candidates.map((candidate) => candidate.mentor.name),
      ]),
    ).toEqual([
      ['Ada', '2026-12-19', ['Free']],
      ['Ivo', '2027-01-04', ['Free']],
    ]);
  });

  it('leaves out ECTs who are gone by then or whom somebody is planned to take that day', () => {
    const leaving = between('Ada', 'Mo', { endsOn: '2026-12-20' });
    const handed = [
      between('Ivo', 'Mo', { endsOn: '2026-12-20' }),
      between('Ivo', 'Bo', { startsOn: '2026-12-19' }),
    ];
    const all = board(
      ect('Ada', { endsOn: '2026-12-18', mentorships: [leaving.ect] }),
      ect('Ivo', { mentorships: handed.map((pair) => pair.ect) }),
      mentor('Mo', { mentorships: [leaving.mentor, ...handed.slice(0, 1).map((pair) => pair.mentor)] }),
    );

    expect(whatIfLeaves(all, 'Mo', '2026-12-18')).toEqual([]);
    expect(whatIfLeaves(all, 'nobody', '2026-12-18')).toEqual([]);
  });
});

describe('the board', () => {
  it('names ECTs without a mentor who still need one', () => {
    const planned = between('Planned', 'Mo', { startsOn: '2026-12-01' });
    const induction = { appropriateBody: null, startedOn: null, completedOn: null, asOf: day };
    const { ects } = board(
      ect('Alone'),
      ect('Coming', { startsOn: '2027-01-04' }),
      ect('Planned', { mentorships: [planned.ect] }),
      ect('Passed', { induction: { ...induction, outcome: 'passed' } }),
      ect('Left', { endsOn: '2026-07-31' }),
    );

    expect(ects.filter(({ needsMentor }) => needsMentor).map(({ name }) => name)).toEqual([
      'Alone',
      'Coming',
    ]);
    expect(ects.map(({ name }) => name)).not.toContain('Left');
  });

  it('lets staff pair those whom their organisation trains or is to train', () => {
    const over = aTraining({ endsOn: '2026-11-23' });
    const records = [
      ect('Trained'),
      ect('Over', { trainings: [over], registrations: [] }),
      ect('Withdrawn', { trainings: [over], registrations: [aRegistration({ status: 'withdrawn' })] }),
      ect('Applied', { trainings: [], registrations: [aRegistration({ status: 'received' })] }),
    ];

    expect(
      boardOf(records, day, 'staff')
        .ects.filter(({ mayPair }) => mayPair)
        .map(({ name }) => name),
    ).toEqual(['Trained', 'Applied']);
    expect(boardOf(records, day, 'school').ects.every(({ mayPair }) => mayPair)).toBe(true);
  });
});
