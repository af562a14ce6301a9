'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';
import { WhenFields } from './when-fields';

type Action = (state: FormState, formData: FormData) => Promise<FormState>;

const fields = ['date-day', 'date-month', 'date-year', 'starts', 'ends'] as const;

export function MoveDraftForm({
  action,
  hidden,
  values,
}: {
  action: Action;
  hidden: Record<string, string>;
  values: Record<string, string>;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary errors={state.errors} />
      <Hidden fields={hidden} />
      <WhenFields
        values={Object.fromEntries(fields.map((name) => [name, typedValue(state, name, values[name])]))}
        errors={{
          date: errorFor(state, 'date'),
          starts: errorFor(state, 'starts'),
          ends: errorFor(state, 'ends'),
        }}
      />
      <Button>Move the draft</Button>
    </form>
  );
}

/** One button and what came of it. */
export function ButtonForm({
  action,
  hidden,
  label,
  about,
  variant = 'primary',
}: {
  action: Action;
  hidden: Record<string, string>;
  label: string;
  about?: string;
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
}) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form action={send}>
      <ErrorSummary errors={state.errors} />
      <Hidden fields={hidden} />
      <Button variant={variant} about={about}>
        {label}
      </Button>
    </form>
  );
}

function Hidden({ fields: hidden }: { fields: Record<string, string> }) {
  return Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
