'use client';

import { useActionState } from 'react';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';

/** One button that acts on one membership or invitation. */
export function AccessButton({
  action,
  urn,
  id,
  label,
  about,
  variant = 'secondary',
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  urn: number;
  id: string;
  label: string;
  /** Whom it is about, for people who hear the buttons one by one. */
  about: string;
  variant?: ButtonVariant;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit}>
      <ErrorSummary errors={state.errors} />
      <input type="hidden" name="urn" value={urn} />
      <input type="hidden" name="id" value={id} />
      <Button variant={variant} small about={about}>
        {label}
      </Button>
    </form>
  );
}
