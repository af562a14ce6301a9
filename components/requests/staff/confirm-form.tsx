'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { emptyFormState, errorFor, typedValue } from '@/lib/forms/form-state';
import type { RequestAction } from '../request-forms';

/** The day on which the DfE's record was seen to say the same. */
export function ConfirmForm({ action, hidden }: { action: RequestAction; hidden: Record<string, string> }) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      <DateField
        name="on"
        label="On which day did the DfE’s record say the same?"
        error={errorFor(state, 'on')}
        values={{
          day: typedValue(state, 'on-day'),
          month: typedValue(state, 'on-month'),
          year: typedValue(state, 'on-year'),
        }}
      />
      <Button variant="secondary">Note the day</Button>
    </form>
  );
}
