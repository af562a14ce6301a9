'use client';

import { type ReactNode, useActionState } from 'react';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { ErrorSummary } from '@/components/ui/error-summary';
import { describedBy, HintAndError } from '@/components/ui/field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

export type RequestAction = (state: FormState, formData: FormData) => Promise<FormState>;

interface RequestFormProps {
  action: RequestAction;
  hidden: Record<string, string>;
  submit: string;
  variant?: ButtonVariant;
}

/** Writes something: an answer, a message, why it should be looked at again. Its `id` keeps several apart. */
export function MessageForm({
  action,
  hidden,
  submit,
  variant,
  id,
  label,
  hint,
  folded,
  intro,
}: RequestFormProps & {
  id: string;
  label: string;
  hint?: string;
  /** Under what it is folded away until somebody wants it, or it was not accepted. */
  folded?: string;
  intro?: ReactNode;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  const texts = { name: id, hint, error: errorFor(state, 'message') };
  const form = (
    <form className="form" action={send} noValidate>
      <ErrorSummary
        errors={state.errors.map((error) => ({
          ...error,
          field: error.field === 'message' ? id : error.field,
        }))}
      />
      <Hidden hidden={hidden} />
      <div className={texts.error ? 'field field-error' : 'field'}>
        <label htmlFor={id}>{label}</label>
        <HintAndError {...texts} />
        <textarea
          className="input"
          id={id}
          name="message"
          rows={4}
          maxLength={4000}
          defaultValue={typedValue(state, 'message')}
          aria-describedby={describedBy({ ...texts, label })}
          aria-invalid={texts.error ? true : undefined}
        />
      </div>
      <Button variant={variant}>{submit}</Button>
    </form>
  );
  if (folded === undefined) return form;
  return (
    <Details summary={folded} open={state.errors.length > 0 || undefined}>
      {intro}
      {form}
    </Details>
  );
}

/** One button, which does what it says. */
export function RequestButton({
  action,
  hidden,
  submit,
  variant,
  about,
}: RequestFormProps & { about?: string }) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form action={send}>
      <ErrorSummary errors={state.errors} />
      <Hidden hidden={hidden} />
      <Button variant={variant} small={variant === 'secondary'} about={about}>
        {submit}
      </Button>
    </form>
  );
}

function Hidden({ hidden }: { hidden: Record<string, string> }) {
  return Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
