'use client';

import { type ReactNode, useActionState } from 'react';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';

export type MarkReadAction = (state: FormState, formData: FormData) => Promise<FormState>;

export function MarkRead({
  action,
  address,
  id,
  variant,
  about,
  children,
}: {
  action: MarkReadAction;
  /** Hidden fields that say where the page is, such as the school's URN. */
  address: Record<string, string>;
  id: string;
  variant: ButtonVariant;
  about?: string;
  children: ReactNode;
}) {
  const [, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit}>
      {Object.entries(address).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="id" value={id} />
      <Button variant={variant} small about={about}>
        {children}
      </Button>
    </form>
  );
}
