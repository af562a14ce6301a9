'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';
import type { HandOver } from '@/lib/hand-overs/types';

/** The note to the next induction tutor, and who that may be. */
export function HandOverForm({
  action,
  urn,
  handOver,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  urn: number;
  handOver: HandOver | null;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  const field = (name: string, stored = '') => ({
    name,
    defaultValue: typedValue(state, name, stored),
    error: errorFor(state, name),
  });
  return (
    <form action={submit} noValidate className="form screen-only">
      <ErrorSummary errors={state.errors} />
      <input type="hidden" name="urn" value={urn} />
      <input type="hidden" name="version" value={handOver?.version ?? 0} />
      <TextareaField
        label="Note to whoever takes over (optional)"
        hint="What is under way, whom to ask, what to keep an eye on. Leave out anything about health."
        rows={8}
        maxLength={4000}
        {...field('note', handOver?.note)}
      />
      <TextField
        label="Who takes over? Full name (optional)"
        autoComplete="off"
        maxLength={200}
        {...field('nomineeName', handOver?.nominee?.name)}
      />
      <TextField
        label="Their e-mail address (optional)"
        type="email"
        autoComplete="off"
        maxLength={320}
        hint="A headteacher is told and can invite them. They gain no access before."
        {...field('nomineeEmail', handOver?.nominee?.email)}
      />
      <Button>Save the hand-over</Button>
    </form>
  );
}
