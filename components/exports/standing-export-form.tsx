'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField } from '@/components/ui/select-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';
import { sendingDays } from '@/lib/scheduled-exports/labels';

export function StandingExportForm({
  action,
  address,
  weekday,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  address: Record<string, string>;
  /** The day that is set; null while there is none. */
  weekday: number | null;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit} noValidate className="form">
      <ErrorSummary errors={state.errors} />
      {Object.entries(address).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        name="weekday"
        label={weekday === null ? 'On which day?' : 'On another day'}
        options={sendingDays}
        defaultValue={typedValue(state, 'weekday', String(weekday ?? 1))}
        error={errorFor(state, 'weekday')}
      />
      <Button variant={weekday === null ? 'primary' : 'secondary'}>
        {weekday === null ? 'Send me the workbook' : 'Change the day'}
      </Button>
    </form>
  );
}
