'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/text-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

/** Another name for a feed; programs that read it do not notice. */
export function RenameForm({
  action,
  address,
  feed,
  cancelHref,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  address: Record<string, string>;
  feed: { id: string; label: string };
  cancelHref: string;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit} noValidate className="form">
      <ErrorSummary errors={state.errors} />
      {Object.entries({ ...address, id: feed.id }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="label"
        label="A name for it"
        hint="Only you see it in your list. The address stays, so nothing changes in your calendar program."
        maxLength={60}
        autoComplete="off"
        defaultValue={typedValue(state, 'label', feed.label)}
        error={errorFor(state, 'label')}
      />
      <p className="form-actions">
        <Button>Save the name</Button> <a href={cancelHref}>Leave it as it is</a>
      </p>
    </form>
  );
}
