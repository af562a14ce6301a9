'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';

/** Every place a person can work in, as one large button each. */
export function ContextList({
  action,
  currentKey,
  contexts,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  currentKey: string | null;
  contexts: { key: string; organisationName: string; roleLabel: string }[];
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit}>
      <ErrorSummary errors={state.errors} />
      <ul className="contexts">
        {contexts.map((context) => (
          <li key={context.key}>
            <button
              type="submit"
              name="key"
              value={context.key}
              aria-current={context.key === currentKey ? 'true' : undefined}
            >
              <strong>{context.organisationName}</strong>
              <span>{context.roleLabel}</span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
