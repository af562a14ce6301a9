'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { emptyFormState } from '@/lib/forms/form-state';
import type { FormAction } from './types';

export function LinkForm({ action, token }: { action: FormAction; token: string }) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit}>
      <ErrorSummary
        errors={state.errors.map(({ message }) => ({
          field: '',
          message: message.replace('This code', 'This link'),
        }))}
      />
      <input type="hidden" name="token" value={token} />
      <Button>Sign in</Button>
    </form>
  );
}
