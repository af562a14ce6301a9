'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';

/** Records by name that somebody has read and understood a version. */
export function AcknowledgeForm({
  action,
  name,
  hidden,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  name: string;
  hidden: Record<string, string>;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={submit} noValidate>
      <ErrorSummary errors={state.errors} />
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <p>Your name ({name}) and the time are kept with it, and shown to those who published the document.</p>
      <Button>I have read and understood this</Button>
    </form>
  );
}
