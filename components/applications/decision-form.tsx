'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import type { ChoiceOption } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { RadioField } from '@/components/ui/radio-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { moveLabel } from '@/lib/applications/labels';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

type Move = keyof typeof moveLabel;

const consequences: Record<'submission' | 'registration', Partial<Record<Move, string>>> = {
  submission: {
    checking: 'The school sees that somebody has begun.',
    waiting_for_school: 'The school is told at once, and answers on its page.',
    accepted:
      'The person, their time at the school, their training and the mentorship that was chosen are recorded, and the school is told.',
    not_eligible: 'The school is told, with your reason.',
    withdrawn: 'The school is told, with your reason.',
  },
  registration: {
    waiting_for_school: 'The school is told at once.',
    accepted: 'The school is told, and the person waits for a place in a group.',
    not_eligible: 'The school is told, with your reason.',
    withdrawn: 'The school is told, with your reason. The training itself is ended by a request.',
  },
};

export function DecisionForm({
  action,
  hidden,
  moves,
  consequence,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  moves: readonly Move[];
  consequence: 'submission' | 'registration';
}) {
  const [state, send] = useActionState(action, emptyFormState);
  const options: ChoiceOption[] = moves.map((value) => ({
    value,
    label: moveLabel[value],
    hint: consequences[consequence][value],
  }));
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      <RadioField
        name="to"
        label="Decision"
        options={options}
        defaultValue={typedValue(state, 'to')}
        error={errorFor(state, 'to')}
      />
      <TextareaField
        name="text"
        label="Question or reason"
        hint="The school reads it. Nothing about health, and nothing from the teaching record."
        rows={3}
        maxLength={2000}
        defaultValue={typedValue(state, 'text')}
        error={errorFor(state, 'text')}
      />
      <Button>Save decision</Button>
    </form>
  );
}
