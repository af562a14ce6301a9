'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';

export function CloseEnquiry({
  action,
  id,
  version,
  number,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  id: string;
  version: number;
  number: number;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form className="mt-3" action={submit}>
      <ErrorSummary errors={state.errors} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button variant="secondary" about={`enquiry ${number}`}>
        Mark as dealt with
      </Button>
    </form>
  );
}
