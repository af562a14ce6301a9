'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { TextareaField } from '@/components/ui/textarea-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

export function AnswerForm({
  action,
  hidden,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      <TextareaField
        name="text"
        label="Answer"
        hint="Leave out anything about health."
        rows={4}
        maxLength={2000}
        defaultValue={typedValue(state, 'text')}
        error={errorFor(state, 'text')}
      />
      <Button>Send answer</Button>
    </form>
  );
}
