'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { DateField, type DateFieldValues } from '@/components/ui/date-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';
import { ReasonField } from './reason-field';

export function EndForm({
  action,
  hidden,
  ends,
  reason,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  ends: DateFieldValues;
  reason?: string;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit} noValidate className="form">
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      <DateField
        label="Last day as mentor"
        name="ends"
        hint="It may lie ahead. Until it has come you can change it."
        values={{
          day: typedValue(state, 'ends-day', ends.day),
          month: typedValue(state, 'ends-month', ends.month),
          year: typedValue(state, 'ends-year', ends.year),
        }}
        error={errorFor(state, 'ends')}
      />
      <ReasonField
        label="Why does the mentor stop?"
        defaultValue={typedValue(state, 'reason', reason)}
        error={errorFor(state, 'reason')}
      />
      <Button>End this mentorship</Button>
    </form>
  );
}
