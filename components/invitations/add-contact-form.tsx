'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { RadioField } from '@/components/ui/radio-field';
import { TextField } from '@/components/ui/text-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

export function AddContactForm({
  action,
  urn,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  urn: number;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit} noValidate className="form">
      <ErrorSummary errors={state.errors} />
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
      <RadioField
        name="role"
        label="Role at the school"
        options={[
          { value: 'headteacher', label: 'Headteacher', hint: 'Sees everything and names induction tutors' },
          { value: 'induction_tutor', label: 'Induction tutor', hint: 'Looks after ECTs and mentors' },
        ]}
        defaultValue={typedValue(state, 'role')}
        error={errorFor(state, 'role')}
      />
      <RadioField
        name="send"
        label="When is the invitation sent?"
        options={[
          { value: 'now', label: 'Now' },
          { value: 'later', label: 'Later, from the list' },
        ]}
        defaultValue={typedValue(state, 'send', 'now')}
        error={errorFor(state, 'send')}
      />
      <Button>Add the contact</Button>
    </form>
  );
}
