'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { TextField } from '@/components/ui/text-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

export function ScheduleForm({
  action,
  hidden,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      <DateField
        name="on"
        label="Day"
        hint="For example 4 1 2027"
        values={{
          day: typedValue(state, 'on-day'),
          month: typedValue(state, 'on-month'),
          year: typedValue(state, 'on-year'),
        }}
        error={errorFor(state, 'on')}
      />
      <TextField
        name="time"
        label="Time in England"
        hint="For example 8:30am"
        width={10}
        autoComplete="off"
        defaultValue={typedValue(state, 'time')}
        error={errorFor(state, 'time')}
      />
      <Button variant="secondary">Schedule it</Button>
    </form>
  );
}
