'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/text-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

export function SetUpForm({
  action,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={submit} noValidate>
      <ErrorSummary errors={state.errors} />
      <TextField
        name="code"
        label="Code from the console"
        hint="It was printed where the product was started. It works once."
        autoComplete="one-time-code"
        spellCheck={false}
        error={errorFor(state, 'code')}
      />
      <TextField
        name="name"
        label="Your full name"
        autoComplete="name"
        defaultValue={typedValue(state, 'name')}
        error={errorFor(state, 'name')}
      />
      <TextField
        name="email"
        label="Your e-mail address"
        hint="You sign in with it from now on."
        type="email"
        autoComplete="email"
        defaultValue={typedValue(state, 'email')}
        error={errorFor(state, 'email')}
      />
      <Button>Become administrator</Button>
    </form>
  );
}
