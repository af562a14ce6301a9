'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';

type Action = (state: FormState, formData: FormData) => Promise<FormState>;

export function ProposeForm({ action }: { action: Action }) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit}>
      <ErrorSummary errors={state.errors} />
      <Button>Propose groups</Button>
    </form>
  );
}
