'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';

export function EndNewsletters({
  action,
  token,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  token: string;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit}>
      <ErrorSummary errors={state.errors} />
      <input type="hidden" name="token" value={token} />
      <Button>Stop newsletters</Button>
    </form>
  );
}
