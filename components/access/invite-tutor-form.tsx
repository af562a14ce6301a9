'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/text-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

export function InviteTutorForm({
  action,
  urn,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  urn: number;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <Details summary="Give an induction tutor access" open={state.errors.length > 0}>
      <form action={submit} noValidate className="form">
        <ErrorSummary errors={state.errors} />
        <p>
          We mail an invitation that works for 14 days. Once accepted, they see and do everything here for
          this school, but cannot give others access.
        </p>
        <input type="hidden" name="urn" value={urn} />
        <TextField
          name="name"
          label="Full name"
          autoComplete="off"
          maxLength={200}
          defaultValue={typedValue(state, 'name')}
          error={errorFor(state, 'name')}
        />
        <TextField
          name="email"
          label="Work e-mail address"
          hint="Their own, not one that several people read."
          type="email"
          autoComplete="off"
          spellCheck={false}
          maxLength={254}
          defaultValue={typedValue(state, 'email')}
          error={errorFor(state, 'email')}
        />
        <Button>Send the invitation</Button>
      </form>
    </Details>
  );
}
