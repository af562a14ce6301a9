import type { JourneyField, StepView, StoredAnswers, Typed } from '@/lib/journeys/types';
import { phases } from '@/lib/submissions/labels';
import { modeLabel } from './steps';
import type { OwnForm } from './types';

const one = (typed: Typed | undefined, name: string): string | null => {
  const value = typed?.[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
};

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((label, index) => ({
  value: String(index + 1),
  label,
}));

const titles: Record<string, string> = {
  details: 'Confirm your name and e-mail address',
  teaching: 'What do you teach?',
  days: 'On which days do you work?',
  place: 'Where would you rather train?',
  access: 'Do you need anything in order to take part?',
};

/** Title and fields of a step, with what was typed there, or what is known already. Null for what is no step. */
export function enrolmentStepView(
  step: string,
  stored: StoredAnswers,
  known: OwnForm['known'],
): StepView | null {
  const title = titles[step];
  const fields = fieldsOf(step, stored[step], known);
  return title === undefined || fields === null ? null : { title, fields };
}

function fieldsOf(step: string, typed: Typed | undefined, known: OwnForm['known']): JourneyField[] | null {
  switch (step) {
    case 'details':
      return [
        {
          kind: 'text',
          name: 'name',
          label: 'Full name',
          value: one(typed, 'name') ?? known.name,
          maxLength: 200,
        },
        {
          kind: 'text',
          name: 'email',
          label: 'E-mail address',
          hint: 'Invitations and joining links go to it.',
          type: 'email',
          value: one(typed, 'email') ?? known.email,
          maxLength: 320,
        },
      ];
    case 'teaching':
      return [
        {
          kind: 'radio',
          name: 'phase',
          label: 'Phase',
          value: one(typed, 'phase') ?? known.phase,
          options: phases.map((value) => ({ value, label: value })),
        },
        {
          kind: 'text',
          name: 'subject',
          label: 'Subject (optional)',
          value: one(typed, 'subject') ?? known.subject,
          width: 20,
          maxLength: 100,
        },
      ];
    case 'days':
      return [
        {
          kind: 'checkboxes',
          name: 'days',
          label: 'Working days',
          isLabelHidden: true,
          hint: 'We plan training on these days where we can.',
          values: typed === undefined ? known.workingDays.map(String) : [typed.days ?? []].flat(),
          options: weekdays,
        },
      ];
    case 'place':
      return [
        {
          kind: 'radio',
          name: 'mode',
          label: 'In person or online',
          value: one(typed, 'mode') ?? '',
          options: Object.entries(modeLabel).map(([value, label]) => ({ value, label })),
        },
        {
          kind: 'text',
          name: 'area',
          label: 'Town or area that suits you (optional)',
          hint: 'For example Shrewsbury. We cannot promise it.',
          value: one(typed, 'area') ?? '',
          width: 20,
          maxLength: 100,
        },
      ];
    case 'access':
      return [
        {
          kind: 'textarea',
          name: 'needs',
          label: 'What you need (optional)',
          hint: 'For example step-free access or large print. Only the staff who plan your training read this; your school does not.',
          value: one(typed, 'needs') ?? '',
          rows: 4,
          maxLength: 2000,
        },
      ];
    default:
      return null;
  }
}
