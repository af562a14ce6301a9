'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/text-field';
import { emptyFormState, errorFor } from '@/lib/forms/form-state';
import type { FormAction } from './types';

export function CodeForm({ action, code }: { action: FormAction; code?: string }) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={submit} noValidate>
      <ErrorSummary errors={state.errors} />
      <TextField
        name="code"
        label="Six-digit code"
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        maxLength={20}
        width={10}
        defaultValue={state.errors.length === 0 ? code : undefined}
        error={errorFor(state, 'code')}
      />
      <Button>Sign in</Button>
    </form>
  );
}
