'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/text-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

export function RecordBounce({
  action,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <section aria-labelledby="record-bounce" className="mt-6">
      <h2 id="record-bounce">Record that mail came back</h2>
      <ErrorSummary errors={state.errors} />
      <form action={submit}>
        <TextField
          label="Address"
          hint="As it stands in the message from the mail system. Induction tutors and staff who can mend it are told."
          name="email"
          type="email"
          defaultValue={typedValue(state, 'email')}
          error={errorFor(state, 'email')}
          autoComplete="off"
          spellCheck={false}
        />
        <div className="mt-3">
          <Button variant="secondary">Record</Button>
        </div>
      </form>
    </section>
  );
}
