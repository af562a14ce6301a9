'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/text-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';
import type { DueVisit } from '@/lib/visits/types';

type Action = (state: FormState, formData: FormData) => Promise<FormState>;

export function ProposeVisitForm({ action, visit }: { action: Action; visit: DueVisit }) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit} noValidate className="form">
      <ErrorSummary errors={state.errors} />
      <input type="hidden" name="trainingPeriodId" value={visit.trainingPeriodId} />
      <input type="hidden" name="templateId" value={visit.templateId} />
      <DateField
        label="Date"
        name="date"
        hint="For example, 4 2 2027"
        values={{
          day: typedValue(state, 'date-day'),
          month: typedValue(state, 'date-month'),
          year: typedValue(state, 'date-year'),
        }}
        error={errorFor(state, 'date')}
      />
      <TextField
        label="Start"
        name="starts"
        width={4}
        hint={`On a 24-hour clock, like 09:30. The visit takes ${visit.minutes} minutes.`}
        defaultValue={typedValue(state, 'starts', '09:30')}
        error={errorFor(state, 'starts')}
        autoComplete="off"
      />
      <Button>Propose this day</Button>
    </form>
  );
}
