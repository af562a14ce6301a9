import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import type { FieldError } from '@/lib/forms/form-state';

/** The first of two steps: what is to change. Its answer is an address, so that the back button and a reload work. */
export function AskForm({
  action,
  hidden,
  errors,
  submit,
  children,
}: {
  action: string;
  hidden: Record<string, string>;
  errors: FieldError[];
  submit: string;
  children: ReactNode;
}) {
  return (
    <form className="form" action={action} method="get" noValidate>
      <ErrorSummary errors={errors} />
      <HiddenFields values={hidden} />
      {children}
      <Button variant="secondary">{submit}</Button>
    </form>
  );
}
