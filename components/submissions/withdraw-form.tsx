'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';

export function WithdrawForm({
  action,
  hidden,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <Details summary="Withdraw this registration" open={state.errors.length > 0}>
      <form action={send}>
        <ErrorSummary errors={state.errors} />
        <HiddenFields values={hidden} />
        <p>Staff stop checking it, and nobody is registered by it. You can send another one afterwards.</p>
        <Button variant="danger">Withdraw</Button>
      </form>
    </Details>
  );
}
