'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/text-field';
import { emptyFormState, errorFor, typedValue } from '@/lib/forms/form-state';
import type { FormAction } from './types';

export function EmailForm({ action, next }: { action: FormAction; next: string | null }) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={submit} noValidate>
      <ErrorSummary errors={state.errors} />
      {next !== null && <input type="hidden" name="next" value={next} />}
      <TextField
        name="email"
        width={20}
        label="E-mail address"
        hint="The address at which your school or provider knows you."
        type="email"
        autoComplete="email"
        spellCheck={false}
        maxLength={254}
        defaultValue={typedValue(state, 'email')}
        error={errorFor(state, 'email')}
      />
      <Button>Send me a code</Button>
    </form>
  );
}
