/**
 * What each circumstance does, row by row. `D` is the day that is answered, `…` an open end, `start` the first day of
 * what was there before. Words in answers that begin with `@` stand for records of the school of the scenario.
 */
export interface Scenario {
  what: string;
  circumstance: string;
  of: 'ect' | 'mentor';
  by?: 'staff' | 'self';
  answers: Record<string, string | string[]>;
  /** Answered by staff when they agree. */
  staffAnswers?: Record<string, string>;
  reason?: true;
  /** Days after D on which it is carried out. */
  from?: number;
  /** Has no day of its own: carried out at once. */
  atOnce?: true;
  expect: {
    period?: string;
    trainings?: string[];
    mentorships?: string[];
    places?: string[];
    absences?: string[];
    /** Which of the events before, after and of the other group are in the schedule derived. */
    events?: string;
    details?: string;
    /** The tag on the person's profile on the day after; that of somebody in training when it is left out. */
    tag?: string;
  };
}

/** An ECT whose training was withdrawn is one of two things on which a school must act. */
const stopped = { ect: 'Action required', mentor: 'No longer being trained' };

const leave = { lastDay: '@D', destination: 'not_known', interimAssessment: 'yes' };
const away = { lastDay: '@D', keepPlace: 'release', canvas: 'yes' };
const left = {
  period: 'start..D',
  trainings: ['start..D'],
  mentorships: ['mentor start..D'],
  places: ['group start..D'],
  events: 'before',
};

export const scenarios: Scenario[] = [
  {
    what: 'an ECT leaves',
    circumstance: 'leave_school',
    of: 'ect',
    answers: leave,
    expect: { ...left, tag: 'Left' },
  },
  {
    what: 'an ECT leaves teaching',
    circumstance: 'leave_school',
    of: 'ect',
    answers: { ...leave, destination: 'leaving_teaching' },
    expect: { ...left, trainings: ['start..D withdrawn'], tag: 'Left' },
  },
  {
    what: 'an ECT moves to a school that is known',
    circumstance: 'transfer_out',
    of: 'ect',
    answers: { lastDay: '@D', nextSchool: 'Next Academy', interimAssessment: 'no' },
    expect: { ...left, tag: 'Left' },
  },
  {
    what: 'a mentor leaves and their ECT has another',
    circumstance: 'leave_school',
    of: 'mentor',
    answers: { ...leave, '@ect': '@other' },
    expect: { ...left, mentorships: ['mentor start..D', 'other D+1..…'], tag: 'Left' },
  },
  {
    what: 'a mentor moves to a school that is known and their ECT has another',
    circumstance: 'transfer_out',
    of: 'mentor',
    answers: { lastDay: '@D', nextSchool: 'Next Academy', '@ect': '@other' },
    expect: { ...left, mentorships: ['mentor start..D', 'other D+1..…'], tag: 'Left' },
  },
  {
    what: 'a school tells staff that an ECT leaves',
    circumstance: 'leave_school',
    of: 'ect',
    by: 'staff',
    answers: leave,
    expect: { ...left, tag: 'Left' },
  },
  {
    what: 'a mentor leaves and it is not known who follows',
    circumstance: 'leave_school',
    of: 'mentor',
    answers: { ...leave, '@ect': 'not_known' },
    expect: { ...left, tag: 'Left' },
  },
  {
    what: 'an ECT goes away for long',
    circumstance: 'absence_long',
    of: 'ect',
    answers: away,
    reason: true,
    from: 1,
    expect: {
      trainings: ['start..D deferred'],
      places: ['group start..D'],
      absences: ['D+1..…'],
      events: 'before',
      tag: 'Training paused',
    },
  },
  {
    what: 'a mentor goes away for long',
    circumstance: 'absence_long',
    of: 'mentor',
    answers: { ...away, '@ect': '@other' },
    reason: true,
    from: 1,
    expect: {
      trainings: ['start..D deferred'],
      mentorships: ['mentor start..D', 'other D+1..…'],
      places: ['group start..D'],
      absences: ['D+1..…'],
      events: 'before',
      tag: 'Training paused',
    },
  },
  {
    what: 'a mentor goes away for long and it is not known who follows',
    circumstance: 'absence_long',
    of: 'mentor',
    answers: { ...away, '@ect': 'not_known' },
    reason: true,
    from: 1,
    expect: {
      trainings: ['start..D deferred'],
      mentorships: ['mentor start..D'],
      places: ['group start..D'],
      absences: ['D+1..…'],
      events: 'before',
      tag: 'Training paused',
    },
  },
  ...(['ect', 'mentor'] as const).map(
    (of): Scenario => ({
      what: `an ${of} stops training`,
      circumstance: 'withdraw',
      of,
      answers: { lastDay: '@D' },
      reason: true,
      expect: {
        trainings: ['start..D withdrawn'],
        places: ['group start..D'],
        events: 'before',
        tag: stopped[of],
      },
    }),
  ),
  {
    what: 'a mentor is replaced',
    circumstance: 'mentor_replace',
    of: 'ect',
    by: 'staff',
    answers: { mentor: '@other', from: '@D', why: 'workload' },
    expect: { mentorships: ['mentor start..D-1', 'other D..…'] },
  },
  {
    what: 'a mentor stops mentoring and trains on',
    circumstance: 'mentor_stop',
    of: 'mentor',
    answers: { lastDay: '@D', training: 'continue', '@ect': '@other' },
    expect: { mentorships: ['mentor start..D', 'other D+1..…'], tag: 'Not mentoring' },
  },
  {
    what: 'a mentor stops mentoring and training',
    circumstance: 'mentor_stop',
    of: 'mentor',
    answers: { lastDay: '@D', training: 'stop', '@ect': 'not_known' },
    expect: {
      trainings: ['start..D withdrawn'],
      mentorships: ['mentor start..D'],
      places: ['group start..D'],
      events: 'before',
      tag: stopped.mentor,
    },
  },
  {
    what: 'an ECT works part time',
    circumstance: 'working_pattern',
    of: 'ect',
    by: 'self',
    answers: { from: '@D', workingPattern: 'part_time', workingDays: ['1', '2', '3'] },
    staffAnswers: { schedule: 'extended' },
    expect: { trainings: ['start..… extended'], details: 'part_time 1,2,3' },
  },
  {
    what: 'a mentor works part time',
    circumstance: 'working_pattern',
    of: 'mentor',
    answers: { from: '@D', workingPattern: 'part_time', workingDays: ['5'] },
    staffAnswers: { schedule: 'same' },
    expect: { details: 'part_time 5' },
  },
  {
    what: 'an ECT goes over to a school-led programme',
    circumstance: 'programme',
    of: 'ect',
    answers: { programmeType: 'school_led', from: '@D', agreed: 'yes' },
    expect: {
      trainings: ['start..D-1 withdrawn', 'D..… school-led'],
      places: ['group start..D-1'],
      events: 'before',
      tag: 'Registered',
    },
  },
  ...(['ect', 'mentor'] as const).flatMap((of): Scenario[] => [
    {
      what: `an ${of} changes to another lead provider`,
      circumstance: 'lead_provider',
      of,
      answers: { leadProvider: '@lead', from: '@D' },
      expect: {
        trainings: ['start..D-1 withdrawn', 'D..… other lead'],
        places: ['group start..D-1'],
        events: 'before',
      },
    },
    {
      what: `an ${of} changes to another delivery partner`,
      circumstance: 'delivery_partner',
      of,
      answers: { deliveryPartner: '@partner', from: '@D', why: 'changed' },
      expect: {
        trainings: ['start..D-1', 'D..… other partner'],
        places: ['group start..D-1'],
        events: 'before',
      },
    },
    {
      what: `an ${of} moves to another group`,
      circumstance: 'group',
      of,
      answers: { wish: 'Thursdays', from: '@D' },
      staffAnswers: { group: '@group' },
      expect: { places: ['group start..D-1', 'target D..…'], events: 'before target' },
    },
    {
      what: `an ${of} asks for another group`,
      circumstance: 'group',
      of,
      by: 'self',
      answers: { wish: 'Thursdays', from: '@D' },
      staffAnswers: { group: '@group' },
      expect: { places: ['group start..D-1', 'target D..…'], events: 'before target' },
    },
    {
      what: `an ${of} was registered by mistake`,
      circumstance: 'never_started',
      of,
      answers: { why: 'A slip', startsOn: '@D' },
      expect: {
        trainings: ['start..D withdrawn'],
        places: ['group start..D'],
        events: 'before',
        tag: stopped[of],
      },
    },
  ]),
  ...(['extend_auto', 'extend_ab', 'reduce'] as const).map(
    (circumstance): Scenario => ({
      what: `an induction: ${circumstance}`,
      circumstance,
      of: 'ect',
      answers: { days: '40', terms: '2', decidedOn: '@D' },
      expect: {
        trainings: [`start..… ${circumstance === 'reduce' ? 'reduced' : 'extended'}`],
      },
    }),
  ),
  {
    what: 'an ECT has another appropriate body',
    circumstance: 'appropriate_body',
    of: 'ect',
    answers: { appropriateBody: '@body', from: '@D' },
    expect: { details: 'body' },
  },
  {
    what: 'a second mentor supports',
    circumstance: 'mentor_add',
    of: 'ect',
    answers: { supporter: 'Somebody Else', from: '@D' },
    expect: {},
  },
  ...(['ect', 'mentor'] as const).flatMap((of): Scenario[] => [
    {
      what: `an ${of} has another name`,
      circumstance: 'name',
      of,
      by: 'self',
      answers: { newName: 'Nova Newname', why: 'typing', samePerson: 'yes' },
      atOnce: true,
      expect: { details: 'Nova Newname' },
    },
    {
      what: `an ${of} has another e-mail address`,
      circumstance: 'email',
      of,
      answers: { newEmail: 'nova@example.org' },
      atOnce: true,
      expect: { details: 'nova@example.org' },
    },
    {
      what: `an ${of} has another reference number`,
      circumstance: 'trn',
      of,
      answers: { newTrn: '9999001' },
      atOnce: true,
      expect: { details: '9999001' },
    },
    {
      what: `an ${of} asks`,
      circumstance: 'question',
      of,
      by: 'self',
      answers: { subject: 'Dates', what: 'When is it?' },
      atOnce: true,
      expect: {},
    },
  ]),
];
