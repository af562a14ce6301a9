'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';

/** One button with what is known already: begins a journey, or sends what was shown. */
export function StartForm({
  action,
  hidden,
  submit = 'Start now',
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  submit?: string;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form className="form mt-6" action={send}>
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      <Button>{submit}</Button>
    </form>
  );
}
