'use client';

import { useActionState } from 'react';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';

/** One button that acts on one membership or invitation. */
export function AccessButton({
  action,
  address,
  id,
  label,
  about,
  variant = 'secondary',
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  /** Hidden fields that say where it is, such as the school's URN. */
  address: Record<string, string>;
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
      {Object.entries(address).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="id" value={id} />
      <Button variant={variant} small about={about}>
        {label}
      </Button>
    </form>
  );
}
