import { setSchedule, setWorkingPattern, trainingAt } from '../effects/make';
import type { Field } from '../fields/types';
import { extendedSchedule } from '../schedules';
import { dateOf, daysOf, problem, textOf, withinSchoolPeriod } from './answers';
import type { Circumstance } from './types';

export const workingPatternFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'workingPattern',
    label: 'How does {name} work?',
    options: [
      { value: 'full_time', label: 'Full time' },
      { value: 'part_time', label: 'Part time' },
    ],
  },
  {
    kind: 'days',
    name: 'workingDays',
    label: 'On which days?',
    hint: 'Training is placed on these days where there is a choice.',
    showWhen: { field: 'workingPattern', is: ['part_time'] },
  },
];

export const workingPattern: Circumstance = {
  code: 'working_pattern',
  version: 1,
  route: 'request',
  appliesTo: ['ect', 'mentor'],
  raisedBy: ['school', 'self', 'staff'],
  title: 'The working pattern or days of {name} change',
  titleForSelf: 'My working pattern or days change',
  help: 'Full time, part time, or other days.',
  fields: [
    { kind: 'date', name: 'from', label: 'From which day?', monthsAhead: 12 },
    ...workingPatternFields,
    {
      kind: 'number',
      name: 'fullTimeEquivalent',
      label: 'Share of full time, from 0.1 to 1',
      min: 0.1,
      max: 1,
      optional: true,
      showWhen: { field: 'workingPattern', is: ['part_time'] },
    },
    {
      kind: 'choice',
      name: 'schedule',
      label: 'Does training take longer because of it?',
      staffOnly: true,
      optional: true,
      options: [
        { value: 'extended', label: 'Yes: extended schedule' },
        { value: 'same', label: 'No: the schedule stays' },
      ],
    },
  ],
  effectiveOn: (answers) => dateOf(answers, 'from'),
  check: ({ answers, record }) => [
    ...withinSchoolPeriod(record, answers, 'from'),
    ...problem(
      textOf(answers, 'workingPattern') === record.schoolPeriod.workingPattern &&
        daysOf(answers, 'workingDays').join() === record.schoolPeriod.workingDays.join(),
      'workingPattern',
      'This is how they work already',
    ),
  ],
  effects: ({ answers, record }) => {
    const training = trainingAt(record, dateOf(answers, 'from'));
    const longer = extendedSchedule(training?.scheduleIdentifier ?? null);
    return [
      ...setWorkingPattern(record, textOf(answers, 'workingPattern'), daysOf(answers, 'workingDays')),
      ...(textOf(answers, 'schedule') === 'extended' && training !== null && longer !== null
        ? setSchedule(training, longer)
        : []),
    ];
  },
  notes: (answers) =>
    textOf(answers, 'workingPattern') === 'part_time'
      ? [
          'Induction takes longer part time (statutory guidance 2.36): your appropriate body gives the new end.',
        ]
      : [],
  tell: ['dfe_service', 'appropriate_body', 'payroll', 'mentor'],
  atDfe:
    'School: working pattern. Lead provider: change the schedule to extended when training takes longer.',
};
