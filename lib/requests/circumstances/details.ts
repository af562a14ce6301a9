import { setAppropriateBody, setPerson } from '../effects/make';
import { dateOf, problem, textOf } from './answers';
import type { Circumstance } from './types';

export const changeName: Circumstance = {
  code: 'name',
  version: 1,
  route: 'request',
  appliesTo: ['ect', 'mentor'],
  raisedBy: ['school', 'self', 'staff'],
  title: 'The name of {name} changed or is wrong',
  titleForSelf: 'My name changed or is wrong',
  help: 'A new name, or a slip of the keyboard. Not for replacing somebody by another person.',
  fields: [
    { kind: 'text', name: 'newName', label: 'Full name', max: 70, autoComplete: 'off' },
    {
      kind: 'choice',
      name: 'why',
      label: 'Why?',
      options: [
        { value: 'changed', label: 'The name has changed' },
        { value: 'typing', label: 'It was typed wrongly' },
      ],
    },
    {
      kind: 'choice',
      name: 'teachingRecord',
      label: 'Has the Teaching Regulation Agency been told?',
      options: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'Not yet' },
      ],
      showWhen: { field: 'why', is: ['changed'] },
    },
    {
      kind: 'confirm',
      name: 'samePerson',
      label: 'It is the same person',
      statement: 'This is the same person with another name, not somebody else',
    },
  ],
  effectiveOn: () => null,
  check: ({ answers, record }) =>
    problem(textOf(answers, 'newName') === record.person.name, 'newName', 'This is the name already'),
  effects: ({ answers, record }) => setPerson(record, 'name_set', 'name', textOf(answers, 'newName')),
  tell: ['dfe_service', 'appropriate_body', 'payroll', 'canvas'],
  atDfe: 'School: change the name. The teaching record is changed by the teacher.',
};

export const changeEmail: Circumstance = {
  code: 'email',
  version: 1,
  route: 'request',
  appliesTo: ['ect', 'mentor'],
  raisedBy: ['school', 'self', 'staff'],
  title: 'The e-mail address of {name} changed or is wrong',
  titleForSelf: 'My e-mail address changed or is wrong',
  help: 'Training mail and the Canvas account go by it.',
  fields: [
    {
      kind: 'email',
      name: 'newEmail',
      label: 'New e-mail address',
      hint: 'Their own, not one that several people read.',
    },
  ],
  effectiveOn: () => null,
  check: ({ answers, record }) =>
    problem(
      textOf(answers, 'newEmail').toLowerCase() === record.person.email?.toLowerCase(),
      'newEmail',
      'This is the address already',
    ),
  effects: ({ answers, record }) => setPerson(record, 'email_set', 'email', textOf(answers, 'newEmail')),
  notes: () => ['They sign in here with the address of their account, which does not change by this.'],
  tell: ['dfe_service', 'canvas'],
  atDfe: 'School: change the e-mail address.',
};

export const correctTrn: Circumstance = {
  code: 'trn',
  version: 1,
  route: 'request',
  appliesTo: ['ect', 'mentor'],
  raisedBy: ['school', 'staff'],
  title: 'The teacher reference number of {name} is missing or wrong',
  help: 'Never send a date of birth or National Insurance number: the DfE asks for it where it needs it.',
  fields: [{ kind: 'trn', name: 'newTrn', label: 'Teacher reference number', hint: 'Seven digits.' }],
  effectiveOn: () => null,
  check: ({ answers, record }) =>
    problem(textOf(answers, 'newTrn') === record.person.trn, 'newTrn', 'This is the number already'),
  effects: ({ answers, record }) => setPerson(record, 'trn_set', 'trn', textOf(answers, 'newTrn')),
  tell: ['dfe_service'],
  atDfe: 'DfE support: the number of a registered person cannot be edited.',
};

export const changeAppropriateBody: Circumstance = {
  code: 'appropriate_body',
  version: 1,
  route: 'request',
  appliesTo: ['ect'],
  raisedBy: ['school', 'staff'],
  title: 'The appropriate body of {name} changes',
  help: 'Only before the present one has opened the induction; otherwise it must end it first.',
  fields: [
    { kind: 'record', name: 'appropriateBody', label: 'New appropriate body', source: 'appropriate_bodies' },
    { kind: 'date', name: 'from', label: 'From which day?', monthsAhead: 12 },
  ],
  effectiveOn: (answers) => dateOf(answers, 'from'),
  check: ({ answers, record }) =>
    problem(
      textOf(answers, 'appropriateBody') === record.induction?.appropriateBodyId,
      'appropriateBody',
      'This is the appropriate body already',
    ),
  effects: ({ answers, record }) => setAppropriateBody(record, textOf(answers, 'appropriateBody')),
  tell: ['dfe_service', 'appropriate_body', 'teacher'],
  atDfe: 'School: change the appropriate body, only while no induction is open.',
};
