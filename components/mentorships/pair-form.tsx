'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';
import { ReasonField } from './reason-field';

/** The button under the consequences. */
export function PairForm({
  action,
  hidden,
  asksWhy,
  button,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  asksWhy: boolean;
  button: string;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  // The day and the mentor were chosen on the page before: their messages lead there from the summary as a whole.
  const errors = state.errors.map((error) =>
    error.field === 'reason' ? error : { field: '', message: error.message },
  );
  return (
    <form action={submit} noValidate className="form">
      <ErrorSummary errors={errors} />
      <HiddenFields values={hidden} />
      {asksWhy && (
        <ReasonField
          label="Why does the mentor change?"
          defaultValue={typedValue(state, 'reason')}
          error={errorFor(state, 'reason')}
        />
      )}
      <Button>{button}</Button>
    </form>
  );
}
