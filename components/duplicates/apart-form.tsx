'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { RadioField } from '@/components/ui/radio-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

/** With `asks` staff also say which of the two it is; of two records only that they are different people. */
export function ApartForm({
  action,
  hidden,
  asks = false,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  asks?: boolean;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      {asks && (
        <RadioField
          name="answer"
          label="Are they the same person?"
          options={[
            { value: 'same', label: 'Yes, the application can be accepted for this person' },
            { value: 'different', label: 'No, they are different people' },
          ]}
          defaultValue={typedValue(state, 'answer')}
          error={errorFor(state, 'answer')}
        />
      )}
      <TextareaField
        name="why"
        label="How do you know?"
        hint="For your colleagues. Nothing about health."
        rows={2}
        maxLength={500}
        defaultValue={typedValue(state, 'why')}
        error={errorFor(state, 'why')}
      />
      <Button variant="secondary">{asks ? 'Save' : 'They are different people'}</Button>
    </form>
  );
}
