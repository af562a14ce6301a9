import { addDays } from '@/lib/dates/iso-date';
import { answersForEctEffects, ectProblems, ectsToAnswerFor } from '../ects';
import { beginMentorship, endMentorship, endMentorships, endTrainings } from '../effects/make';
import { leaveGroups } from '../effects/make-places';
import type { Effect } from '../effects/types';
import { dateOf, problem, textOf, withinSchoolPeriod } from './answers';
import type { Circumstance, Planning } from './types';

function replaceMentor({ answers, record, newId }: Planning): Effect[] {
  const from = dateOf(answers, 'from');
  const running = record.mentorships.filter(
    ({ ectPeriodId, endsOn }) =>
      ectPeriodId === record.schoolPeriod.id && (endsOn === null || endsOn >= from),
  );
  return [
    ...running.map((mentorship) => endMentorship(mentorship, addDays(from, -1))),
    beginMentorship(record.schoolPeriod.id, textOf(answers, 'mentor'), from, newId),
  ];
}

const mentorFields = [
  { kind: 'record', name: 'mentor', label: 'Mentor', source: 'mentors' },
  { kind: 'date', name: 'from', label: 'First day as mentor', monthsAhead: 12 },
] as const;

function mentorProblems({ answers, record }: Omit<Planning, 'newId'>) {
  return [
    ...withinSchoolPeriod(record, answers, 'from'),
    ...problem(record.schoolPeriod.role !== 'ect', 'mentor', 'Only an ECT has a mentor'),
  ];
}

/** Schools pair on their own page, at once; staff record what they were told on the telephone. */
export const mentorAssign: Circumstance = {
  code: 'mentor_assign',
  version: 1,
  route: 'direct',
  appliesTo: ['ect'],
  raisedBy: ['staff'],
  title: '{name} has no mentor yet',
  help: 'Name the mentor: it takes effect at once.',
  fields: mentorFields,
  effectiveOn: (answers) => dateOf(answers, 'from'),
  check: mentorProblems,
  effects: replaceMentor,
  tell: ['dfe_service', 'teacher', 'mentor'],
  atDfe: 'School: assign the mentor.',
};

export const mentorReplace: Circumstance = {
  ...mentorAssign,
  code: 'mentor_replace',
  title: '{name} gets another mentor',
  help: 'The present mentorship ends the day before; it takes effect at once.',
  fields: [
    ...mentorFields,
    {
      kind: 'choice',
      name: 'why',
      label: 'Why does the mentor change?',
      options: [
        { value: 'left', label: 'The mentor leaves' },
        { value: 'workload', label: 'Workload' },
        { value: 'absence', label: 'The mentor is away for long' },
        { value: 'swap', label: 'Swap between mentors' },
        { value: 'other', label: 'Another reason' },
      ],
    },
  ],
  atDfe: 'School: change mentor. The service may set a replacement schedule, which the lead provider checks.',
};

export const mentorStop: Circumstance = {
  code: 'mentor_stop',
  version: 1,
  route: 'request',
  appliesTo: ['mentor'],
  raisedBy: ['school', 'staff'],
  title: '{name} stops mentoring and stays at your school',
  help: 'Each of their ECTs needs an answer.',
  fields: [
    { kind: 'date', name: 'lastDay', label: 'Last day as mentor', monthsAhead: 12 },
    {
      kind: 'choice',
      name: 'training',
      label: 'Does {name} go on with the mentor training?',
      options: [
        { value: 'continue', label: 'Yes' },
        { value: 'stop', label: 'No, it ends too' },
      ],
    },
  ],
  asksForEcts: true,
  effectiveOn: (answers) => dateOf(answers, 'lastDay'),
  check: ({ answers, record }) => [
    ...withinSchoolPeriod(record, answers, 'lastDay'),
    ...ectProblems(record, answers, addDays(dateOf(answers, 'lastDay'), 1)),
  ],
  effects: ({ answers, record, newId }) => {
    const lastDay = dateOf(answers, 'lastDay');
    const stops = textOf(answers, 'training') === 'stop';
    const mentees = new Set(ectsToAnswerFor(record, addDays(lastDay, 1)).map(({ id }) => id));
    return [
      ...(stops ? leaveGroups(record, lastDay) : []),
      ...(stops ? endTrainings(record, lastDay, 'withdrawn') : []),
      ...endMentorships(record, lastDay, ({ id }) => mentees.has(id)),
      ...answersForEctEffects(record, answers, addDays(lastDay, 1), newId),
    ];
  },
  tell: ['dfe_service', 'teacher', 'mentor'],
  atDfe: 'Lead provider: withdraw (mentor-no-longer-being-mentor) unless training goes on.',
};

export const mentorAdd: Circumstance = {
  code: 'mentor_add',
  version: 1,
  route: 'request',
  appliesTo: ['ect'],
  raisedBy: ['school', 'staff'],
  title: 'Somebody else supports {name} beside the mentor',
  help: 'The DfE knows one mentor at a time. We note it; it is no DfE record.',
  fields: [
    { kind: 'text', name: 'supporter', label: 'Name of the second mentor', max: 200 },
    { kind: 'date', name: 'from', label: 'From which day?', monthsAhead: 12 },
    { kind: 'textarea', name: 'how', label: 'How do they share the work?', max: 1000, optional: true },
  ],
  effectiveOn: (answers) => dateOf(answers, 'from'),
  effects: () => [],
  notes: () => ['Nothing changes in the records: the mentor stays the mentor.'],
  tell: ['teacher', 'mentor'],
  atDfe: 'None: an ECT’s mentorships may not overlap.',
};
