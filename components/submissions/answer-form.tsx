'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
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
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
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
