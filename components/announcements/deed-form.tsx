'use client';

import { useActionState } from 'react';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';

/** One button that does one thing to one announcement. */
export function DeedForm({
  action,
  hidden,
  label,
  about,
  variant = 'secondary',
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  label: string;
  about?: string;
  variant?: ButtonVariant;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form action={send}>
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      <Button variant={variant} about={about}>
        {label}
      </Button>
    </form>
  );
}
