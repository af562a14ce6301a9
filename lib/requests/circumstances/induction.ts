import { setInductionTerms, setSchedule, trainingAt } from '../effects/make';
import type { Effect } from '../effects/types';
import { extendedSchedule, reducedSchedule } from '../schedules';
import { dateOf, problem, textOf } from './answers';
import type { Circumstance, Planning } from './types';

const terms = { kind: 'number', name: 'terms', label: 'Number of terms', min: 0.1, max: 16 } as const;

const induction = {
  version: 1,
  route: 'request',
  appliesTo: ['ect'],
  raisedBy: ['school', 'staff'],
  effectiveOn: (answers: Planning['answers']) => textOf(answers, 'decidedOn') || null,
  tell: ['appropriate_body', 'teacher', 'mentor'],
} as const;

function withSchedule(
  { answers, record }: Planning,
  other: (schedule: string | null) => string | null,
): Effect[] {
  const training = trainingAt(record, textOf(answers, 'decidedOn'));
  const schedule = other(training?.scheduleIdentifier ?? null);
  return training === null || schedule === null ? [] : setSchedule(training, schedule);
}

/** What is added to what was added before: decisions do not replace each other. */
function extendInduction(
  { answers, record }: Planning,
  field: 'extendedByTerms' | 'extendedByDays',
  more: number,
): Effect[] {
  const sum = Math.round(((record.induction?.[field] ?? 0) + more) * 10) / 10;
  return setInductionTerms(record, 'induction_extended', {
    [field]: sum,
    termsDecidedOn: dateOf(answers, 'decidedOn'),
  });
}

export const extendByAbsence: Circumstance = {
  ...induction,
  code: 'extend_auto',
  title: '{name} has been absent for 30 days or more in a year of induction',
  help: 'That year is extended by itself, not for statutory leave (statutory guidance 3.6, 3.7).',
  fields: [
    { kind: 'number', name: 'days', label: 'Days absent in that year', min: 30, max: 365 },
    { kind: 'date', name: 'decidedOn', label: 'Day on which the thirtieth day was reached' },
  ],
  effects: (planning) => [
    ...extendInduction(planning, 'extendedByDays', Number(textOf(planning.answers, 'days'))),
    ...withSchedule(planning, extendedSchedule),
  ],
  notes: () => ['Tell your appropriate body as soon as absences in a year come to 30 days.'],
  atDfe: 'The appropriate body records it. Lead provider: extended schedule where training takes longer.',
};

export const extendByAppropriateBody: Circumstance = {
  ...induction,
  code: 'extend_ab',
  title: 'The appropriate body has extended the induction of {name}',
  help: 'Terms are added and training can go on with them.',
  fields: [terms, { kind: 'date', name: 'decidedOn', label: 'Day of the decision' }],
  check: ({ answers, record }) =>
    problem(
      Number(textOf(answers, 'terms')) + (record.induction?.extendedByTerms ?? 0) > 16,
      'terms',
      'An induction is extended by 16 terms in all at most',
    ),
  effects: (planning) => [
    ...extendInduction(planning, 'extendedByTerms', Number(textOf(planning.answers, 'terms'))),
    ...withSchedule(planning, extendedSchedule),
  ],
  atDfe: 'The appropriate body records it. Lead provider: extended schedule.',
};

export const reduceInduction: Circumstance = {
  ...induction,
  code: 'reduce',
  title: 'The induction of {name} is reduced for earlier experience',
  help: 'Agreed between the appropriate body and the teacher (statutory guidance 3.2 to 3.4).',
  fields: [
    { ...terms, label: 'Number of terms that remain in all', min: 1 },
    { kind: 'date', name: 'decidedOn', label: 'Day of the agreement' },
  ],
  effects: (planning) => [
    ...setInductionTerms(planning.record, 'induction_reduced', {
      reducedToTerms: Number(textOf(planning.answers, 'terms')),
      termsDecidedOn: dateOf(planning.answers, 'decidedOn'),
    }),
    ...withSchedule(planning, reducedSchedule),
  ],
  atDfe: 'The appropriate body records it. Lead provider: reduced schedule, for ECTs only.',
};

export const inductionStopped: Circumstance = {
  ...induction,
  code: 'induction_stop',
  raisedBy: ['staff'],
  title: 'The induction of {name} ended without being completed',
  help: 'The appropriate body has closed it. Staff follow it up.',
  fields: [{ kind: 'date', name: 'decidedOn', label: 'Last day of the induction' }],
  effects: () => [],
  atDfe: 'The appropriate body records it; the DfE’s data show an end without completion.',
};
