'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';

type Action = (state: FormState, formData: FormData) => Promise<FormState>;

/** Apply or cancel. Each is a form of its own, so that both work without scripts. */
export function DecisionForm({
  id,
  action,
  label,
  variant,
}: {
  id: string;
  action: Action;
  label: string;
  variant: 'primary' | 'secondary';
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit}>
      <ErrorSummary errors={state.errors} />
      <input type="hidden" name="id" value={id} />
      <Button variant={variant}>{label}</Button>
    </form>
  );
}
