'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';

/** Takes a document out of the library, or puts it back. */
export function WithdrawForm({
  action,
  id,
  version,
  isWithdrawn,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  id: string;
  version: number;
  isWithdrawn: boolean;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={submit} noValidate>
      <ErrorSummary errors={state.errors} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="withdraw" value={isWithdrawn ? 'no' : 'yes'} />
      <Button variant={isWithdrawn ? 'secondary' : 'danger'}>
        {isWithdrawn ? 'Put it back into the library' : 'Withdraw the document'}
      </Button>
    </form>
  );
}
