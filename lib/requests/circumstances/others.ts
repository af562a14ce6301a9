import { endTrainings } from '../effects/make';
import { leaveGroups } from '../effects/make-places';
import { dateOf, textOf } from './answers';
import type { Circumstance } from './types';

const noEffects = { effectiveOn: () => null, effects: () => [], tell: [], version: 1 } as const;

export const cannotAttend: Circumstance = {
  ...noEffects,
  code: 'session',
  route: 'request',
  appliesTo: ['ect', 'mentor'],
  raisedBy: ['school', 'self', 'staff'],
  title: '{name} cannot come to a training event',
  titleForSelf: 'I cannot come to a training event',
  help: 'We look for another date of the same module.',
  fields: [
    { kind: 'record', name: 'event', label: 'Which event?', source: 'own_events' },
    {
      kind: 'choice',
      name: 'why',
      label: 'Why?',
      hint: 'Leave out anything about health.',
      options: [
        { value: 'school', label: 'Something at school that day' },
        { value: 'not_working', label: 'Not a working day' },
        { value: 'other', label: 'Another reason' },
      ],
    },
    {
      kind: 'choice',
      name: 'catchUp',
      label: 'How would {name} catch up?',
      options: [
        { value: 'another_group', label: 'With another group' },
        { value: 'recording', label: 'With the recording and the materials' },
        { value: 'not_known', label: 'Please advise' },
      ],
    },
  ],
  atDfe: 'None.',
};

export const schoolContact: Circumstance = {
  ...noEffects,
  code: 'contact',
  route: 'direct',
  appliesTo: ['school'],
  raisedBy: ['staff'],
  title: 'A new headteacher or induction tutor',
  help: 'Headteachers name induction tutors under Your School, with effect at once.',
  fields: [
    { kind: 'text', name: 'contactName', label: 'Full name', max: 200 },
    { kind: 'email', name: 'contactEmail', label: 'E-mail address' },
  ],
  tell: ['dfe_service'],
  atDfe: 'School: change the induction tutor in the DfE’s service.',
};

export const schoolDetails: Circumstance = {
  ...noEffects,
  code: 'school',
  route: 'request',
  appliesTo: ['school'],
  raisedBy: ['school', 'staff'],
  title: 'The school closes, merges, joins a trust or its details are wrong',
  help: 'A new URN, name or address, a closure or a merger.',
  fields: [
    { kind: 'textarea', name: 'what', label: 'What changes?', max: 2000 },
    { kind: 'date', name: 'from', label: 'From which day?', optional: true, monthsAhead: 24 },
  ],
  effectiveOn: (answers) => textOf(answers, 'from') || null,
  atDfe: 'Get Information About Schools is changed by the school or its trust.',
};

export const neverStarted: Circumstance = {
  ...noEffects,
  code: 'never_started',
  route: 'request',
  appliesTo: ['ect', 'mentor'],
  raisedBy: ['school', 'staff'],
  title: '{name} was registered by mistake and never started',
  help: 'For somebody who never came, or who is no ECT or mentor.',
  fields: [
    { kind: 'textarea', name: 'why', label: 'What happened?', max: 1000 },
    { kind: 'date', name: 'startsOn', label: 'Day on which they should have started', monthsAhead: 12 },
  ],
  effectiveOn: (answers) => dateOf(answers, 'startsOn'),
  effects: ({ answers, record }) => [
    ...leaveGroups(record, dateOf(answers, 'startsOn')),
    ...endTrainings(record, dateOf(answers, 'startsOn'), 'withdrawn'),
  ],
  notes: (_answers, name) => [`What was recorded of ${name} is kept, marked as withdrawn.`],
  tell: ['dfe_service', 'appropriate_body'],
  atDfe: 'Lead provider: ask the DfE to delete; never withdraw somebody who never started.',
};

export const duplicatePerson: Circumstance = {
  ...noEffects,
  code: 'duplicate',
  route: 'request',
  appliesTo: ['ect', 'mentor'],
  raisedBy: ['school', 'staff'],
  title: '{name} is on the list twice',
  help: 'Staff merge the two and keep both histories.',
  fields: [{ kind: 'text', name: 'other', label: 'How is the other entry named?', max: 200 }],
  tell: ['dfe_service'],
  atDfe: 'The DfE merges the two ids.',
};

export const listIsWrong: Circumstance = {
  ...noEffects,
  code: 'list',
  route: 'request',
  appliesTo: ['school'],
  raisedBy: ['school', 'staff'],
  title: 'Someone is missing from this list, or something on it is wrong',
  help: 'Say who and what. To register somebody new there is a journey of its own.',
  fields: [{ kind: 'textarea', name: 'what', label: 'Who or what is missing or wrong?', max: 2000 }],
  atDfe: 'Depends on what is wrong.',
};

export const question: Circumstance = {
  ...noEffects,
  code: 'question',
  route: 'request',
  appliesTo: ['school', 'ect', 'mentor'],
  raisedBy: ['school', 'self', 'staff'],
  title: 'Ask a question',
  titleForSelf: 'Ask a question',
  help: 'Anything that is none of the above.',
  fields: [
    { kind: 'text', name: 'subject', label: 'What is it about?', max: 100 },
    {
      kind: 'textarea',
      name: 'what',
      label: 'Your question',
      hint: 'Leave out anything about health.',
      max: 4000,
    },
  ],
  atDfe: 'None.',
};

const nobodyAsks = { ...noEffects, raisedBy: [], fields: [] } as const;

/** Comes of itself from where it is decided: a school or person who asks for it is told so. */
export const trainingCompleted: Circumstance = {
  ...nobodyAsks,
  code: 'complete',
  route: 'system',
  appliesTo: ['ect', 'mentor'],
  title: 'Training or induction of {name} is complete',
  help: 'The lead provider and the appropriate body tell us.',
  atDfe: 'Lead provider: completed declaration. Appropriate body: the outcome.',
};

export const eligibility: Circumstance = {
  ...nobodyAsks,
  code: 'eligibility',
  route: 'system',
  appliesTo: ['ect', 'mentor'],
  title: 'Eligibility of {name} changed',
  help: 'It comes from the teaching record. Its reason is never shown to a school.',
  atDfe: 'The teaching record decides.',
};

export const transferIn: Circumstance = {
  ...nobodyAsks,
  code: 'transfer_in',
  route: 'direct',
  appliesTo: ['school'],
  title: 'Somebody joins from another school part-way through training',
  help: 'Register them: the journey asks whether they were registered before.',
  tell: ['dfe_service', 'appropriate_body', 'previous_school'],
  atDfe: 'School: register. The old period closes the day before.',
};
