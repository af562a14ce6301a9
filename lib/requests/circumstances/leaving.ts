import { addDays } from '@/lib/dates/iso-date';
import { answersForEctEffects, ectProblems } from '../ects';
import { endMentorships, endSchoolPeriod, endTrainings } from '../effects/make';
import { leaveGroups } from '../effects/make-places';
import type { Effect } from '../effects/types';
import type { Field } from '../fields/types';
import type { Answers } from '../types';
import { dateOf, problem, withinSchoolPeriod } from './answers';
import { type Circumstance, type Planning, withdrawalReasons } from './types';

const lastDay: Field = {
  kind: 'date',
  name: 'lastDay',
  label: 'Last day at your school',
  hint: 'The last day of the contract, also when it is in a holiday.',
  monthsAhead: 4,
};

const interimAssessment: Field = {
  kind: 'choice',
  name: 'interimAssessment',
  onlyFor: 'ect',
  label: 'Has the interim assessment been sent to the appropriate body?',
  hint: 'An ECT who leaves part-way needs one (statutory guidance 2.62).',
  options: [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'Not yet' },
  ],
};

function leave({ answers, record, reportedOn, newId }: Planning): Effect[] {
  const day = dateOf(answers, 'lastDay');
  const outcome = answers.destination === 'leaving_teaching' ? 'withdrawn' : null;
  return [
    ...leaveGroups(record, day),
    ...endTrainings(record, day, outcome),
    ...endMentorships(record, day),
    ...endSchoolPeriod(record, day, reportedOn),
    ...answersForEctEffects(record, answers, addDays(day, 1), newId),
  ];
}

const leavingNotes = (_answers: Answers, name: string) => [
  `${name} stays on your list under past people, with everything up to the last day.`,
];

const shared = {
  version: 1,
  route: 'request',
  appliesTo: ['ect', 'mentor'],
  asksForEcts: true,
  effectiveOn: (answers: Answers) => dateOf(answers, 'lastDay'),
  effects: leave,
  check: ({ answers, record }: Omit<Planning, 'newId'>) => [
    ...withinSchoolPeriod(record, answers, 'lastDay'),
    ...ectProblems(record, answers, addDays(dateOf(answers, 'lastDay'), 1)),
  ],
  notes: leavingNotes,
} as const;

export const leaveSchool: Circumstance = {
  ...shared,
  code: 'leave_school',
  raisedBy: ['school', 'staff'],
  title: '{name} is leaving, or has left, and is not expected back',
  help: 'Not for parental leave, sickness or another absence after which they return.',
  fields: [
    lastDay,
    {
      kind: 'choice',
      name: 'destination',
      label: 'Where is {name} going?',
      options: [
        { value: 'another_school', label: 'Another school in England, which we do not know' },
        { value: 'independent', label: 'An independent school' },
        { value: 'abroad', label: 'A school abroad' },
        { value: 'leaving_teaching', label: 'Leaving teaching' },
        { value: 'not_known', label: 'I don’t know' },
      ],
    },
    interimAssessment,
  ],
  tell: ['dfe_service', 'appropriate_body', 'payroll', 'teacher', 'mentor'],
  atDfe:
    'School: report leaving. Lead provider: withdraw (left-teaching-profession, moved-school, other) when certain.',
};

export const transferOut: Circumstance = {
  ...shared,
  code: 'transfer_out',
  raisedBy: ['school', 'staff'],
  title: '{name} is moving to another school that we know',
  help: 'Training can go on at the next school when it works with the same provider.',
  fields: [
    lastDay,
    { kind: 'text', name: 'nextSchool', label: 'Name of the next school', max: 200 },
    { kind: 'date', name: 'startsThere', label: 'First day there', optional: true },
    interimAssessment,
  ],
  tell: ['dfe_service', 'appropriate_body', 'payroll', 'next_school', 'teacher', 'mentor'],
  atDfe: 'School: report leaving. The transfer is complete when the next school has registered the teacher.',
};

export const withdraw: Circumstance = {
  code: 'withdraw',
  version: 1,
  route: 'request',
  appliesTo: ['ect', 'mentor'],
  raisedBy: ['school', 'staff'],
  title: '{name} stops training and stays at your school',
  help: 'Training ends; induction with the appropriate body does not.',
  fields: [
    { kind: 'date', name: 'lastDay', label: 'Last day of training', monthsAhead: 4 },
    { kind: 'text', name: 'lastSession', label: 'Last session attended', max: 200, optional: true },
  ],
  reasons: withdrawalReasons,
  effectiveOn: (answers) => dateOf(answers, 'lastDay'),
  check: ({ answers, record }) => [
    ...withinSchoolPeriod(record, answers, 'lastDay'),
    ...problem(
      !record.trainings.some(({ endsOn }) => endsOn === null || endsOn > dateOf(answers, 'lastDay')),
      'lastDay',
      'There is no training after that day to stop',
    ),
  ],
  effects: ({ answers, record }) => [
    ...leaveGroups(record, dateOf(answers, 'lastDay')),
    ...endTrainings(record, dateOf(answers, 'lastDay'), 'withdrawn'),
  ],
  notes: (_answers, name) => [
    `${name} keeps reading what they have done so far. Their place in the group is given up.`,
    'Induction goes on: only the appropriate body can end it.',
  ],
  tell: ['dfe_service', 'appropriate_body', 'teacher', 'mentor'],
  atDfe: 'Lead provider: final declaration first if one is owed, then withdraw with the reason.',
};
