import { addDays } from '@/lib/dates/iso-date';
import {
  beginRegistration,
  beginTraining,
  endTrainings,
  moveRegistration,
  trainingAt,
} from '../effects/make';
import { joinGroup, leaveGroups } from '../effects/make-places';
import type { Effect } from '../effects/types';
import type { SubjectTraining } from '../record';
import { dateOf, problem, textOf, withinSchoolPeriod } from './answers';
import type { Circumstance, Planning } from './types';

const from = { kind: 'date', name: 'from', label: 'From which day?', monthsAhead: 12 } as const;

/** Ends the present training the day before and begins another that differs. */
function goOnWith(
  { answers, record, newId }: Planning,
  outcome: 'withdrawn' | null,
  differing: Partial<SubjectTraining>,
): Effect[] {
  const day = dateOf(answers, 'from');
  const present = trainingAt(record, day);
  if (present === null) return [];
  const next = beginTraining(present, day, differing, newId);
  return [
    ...leaveGroups(record, addDays(day, -1)),
    ...endTrainings(record, addDays(day, -1), outcome),
    next,
    ...(outcome === null
      ? moveRegistration(record, present, next)
      : beginRegistration(record, next, day, newId)),
  ];
}

/** There must be training to change, and it must have begun before the day of the change. */
function runningBefore({ answers, record }: Omit<Planning, 'newId'>) {
  const day = dateOf(answers, 'from');
  const present = trainingAt(record, day);
  return [
    ...withinSchoolPeriod(record, answers, 'from'),
    ...problem(
      present === null || (present.endsOn !== null && present.endsOn < day),
      'from',
      'There is no training on that day to change',
    ),
    ...problem(
      present !== null && present.startsOn >= day,
      'from',
      'The date must be after the first day of the present training',
    ),
  ];
}

export const changeProgramme: Circumstance = {
  code: 'programme',
  version: 1,
  route: 'request',
  appliesTo: ['ect'],
  raisedBy: ['school', 'staff'],
  title: '{name} changes between a provider-led and a school-led programme',
  help: 'A school-led programme needs the agreement of the appropriate body.',
  fields: [
    {
      kind: 'choice',
      name: 'programmeType',
      label: 'Which programme from then on?',
      options: [
        { value: 'school_led', label: 'School-led' },
        { value: 'provider_led', label: 'Provider-led' },
      ],
    },
    from,
    {
      kind: 'choice',
      name: 'agreed',
      label: 'Has the appropriate body agreed?',
      options: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'Not yet' },
      ],
      showWhen: { field: 'programmeType', is: ['school_led'] },
    },
    {
      kind: 'record',
      name: 'leadProvider',
      label: 'Which lead provider?',
      source: 'lead_providers',
      showWhen: { field: 'programmeType', is: ['provider_led'] },
    },
  ],
  effectiveOn: (answers) => dateOf(answers, 'from'),
  check: (planning) => [
    ...runningBefore(planning),
    ...problem(
      trainingAt(planning.record, dateOf(planning.answers, 'from'))?.programmeType ===
        textOf(planning.answers, 'programmeType'),
      'programmeType',
      'This is the programme already',
    ),
  ],
  effects: (planning) => {
    const schoolLed = textOf(planning.answers, 'programmeType') === 'school_led';
    return goOnWith(planning, schoolLed ? 'withdrawn' : null, {
      programmeType: schoolLed ? 'school_led' : 'provider_led',
      leadProviderId: schoolLed ? null : textOf(planning.answers, 'leadProvider'),
      deliveryPartnerId: null,
      programmeVersionId: null,
      ...(schoolLed ? { scheduleIdentifier: null } : {}),
    });
  },
  notes: (answers) =>
    textOf(answers, 'programmeType') === 'school_led'
      ? ['The place in the training group is given up. Training with us ends.']
      : ['The lead provider must accept the registration before training with it begins.'],
  tell: ['dfe_service', 'appropriate_body', 'teacher', 'mentor', 'governing_body'],
  atDfe: 'School: change the programme. Lead provider: withdraw (switched-to-school-led).',
};

export const changeLeadProvider: Circumstance = {
  code: 'lead_provider',
  version: 1,
  route: 'request',
  appliesTo: ['ect', 'mentor'],
  raisedBy: ['school', 'staff'],
  title: '{name} changes to another lead provider',
  help: 'Best at the end of a school year: the present training stops.',
  fields: [
    { kind: 'record', name: 'leadProvider', label: 'New lead provider', source: 'lead_providers' },
    from,
    { kind: 'textarea', name: 'why', label: 'Why?', max: 1000, optional: true },
  ],
  effectiveOn: (answers) => dateOf(answers, 'from'),
  check: (planning) => [
    ...runningBefore(planning),
    ...problem(
      trainingAt(planning.record, dateOf(planning.answers, 'from'))?.leadProviderId ===
        textOf(planning.answers, 'leadProvider'),
      'leadProvider',
      'This is the lead provider already',
    ),
  ],
  effects: (planning) =>
    goOnWith(planning, 'withdrawn', {
      leadProviderId: textOf(planning.answers, 'leadProvider'),
      deliveryPartnerId: null,
      programmeVersionId: null,
      scheduleIdentifier: null,
    }),
  notes: (_answers, name) => [
    `The present training of ${name} stops on the day before. What they have done stays readable.`,
    'The new lead provider must confirm that it trains them.',
  ],
  tell: ['dfe_service', 'teacher', 'mentor'],
  atDfe: 'School: change the lead provider. Lead provider: withdraw (changed-lead-provider).',
};

export const changeDeliveryPartner: Circumstance = {
  code: 'delivery_partner',
  version: 1,
  route: 'request',
  appliesTo: ['ect', 'mentor'],
  raisedBy: ['school', 'staff'],
  title: '{name} changes to another delivery partner of the same lead provider',
  help: 'The lead provider makes this change; a school cannot make it at the DfE.',
  fields: [
    { kind: 'record', name: 'deliveryPartner', label: 'New delivery partner', source: 'delivery_partners' },
    from,
    {
      kind: 'choice',
      name: 'why',
      label: 'Why?',
      options: [
        { value: 'wrong', label: 'It was recorded wrongly' },
        { value: 'changed', label: 'It changes' },
      ],
    },
  ],
  effectiveOn: (answers) => dateOf(answers, 'from'),
  check: runningBefore,
  effects: (planning) =>
    goOnWith(planning, null, { deliveryPartnerId: textOf(planning.answers, 'deliveryPartner') }),
  notes: () => ['The place in the present group is given up; the new partner finds one.'],
  tell: ['teacher', 'mentor'],
  atDfe: 'Lead provider: update the partnership. A school cannot.',
};

export const changeGroup: Circumstance = {
  code: 'group',
  version: 1,
  route: 'request',
  appliesTo: ['ect', 'mentor'],
  raisedBy: ['school', 'self', 'staff'],
  title: '{name} needs another training group, venue, day or mode',
  titleForSelf: 'I need another training group, venue, day or mode',
  help: 'Say what does not fit and what would.',
  fields: [
    {
      kind: 'textarea',
      name: 'wish',
      label: 'What does not fit, and what would?',
      hint: 'Days, places, online or face to face. Leave out anything about health.',
      max: 1000,
    },
    { ...from, label: 'From which day?' },
    {
      kind: 'record',
      name: 'group',
      label: 'Group to move to',
      source: 'groups',
      staffOnly: true,
      optional: true,
    },
  ],
  effectiveOn: (answers) => dateOf(answers, 'from'),
  check: ({ answers, record }) => withinSchoolPeriod(record, answers, 'from'),
  effects: ({ answers, record, newId }) => {
    const day = dateOf(answers, 'from');
    const group = textOf(answers, 'group');
    const training = trainingAt(record, day);
    if (group === '' || training === null) return [];
    return [...leaveGroups(record, addDays(day, -1)), joinGroup(training.id, group, day, newId)];
  },
  notes: () => ['Until we have found another group the present one goes on.'],
  tell: [],
  atDfe: 'None.',
};
