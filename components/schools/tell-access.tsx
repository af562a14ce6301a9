'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';

const labels = { yes: 'I can sign in', no: 'I was refused' } as const;

/** Only the person knows whether they got in, so they are asked. */
export function TellAccess({
  action,
  service,
  urn,
  name,
  answers,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  service: string;
  urn: number;
  name: string;
  answers: readonly ('yes' | 'no')[];
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit} className="mt-4">
      <ErrorSummary errors={state.errors} />
      <input type="hidden" name="service" value={service} />
      <input type="hidden" name="urn" value={urn} />
      <p className="hint">
        {answers.length > 1 ? 'Did it let you in? We show then what helps.' : 'Has that changed?'}
      </p>
      <div className="cluster mt-1">
        {answers.map((answer) => (
          <Button
            key={answer}
            name="answer"
            value={answer}
            variant="quiet"
            small
            about={answer === 'yes' ? `to ${name}` : `by ${name}`}
          >
            {labels[answer]}
          </Button>
        ))}
      </div>
    </form>
  );
}
