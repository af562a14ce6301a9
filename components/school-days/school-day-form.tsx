'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { RadioField } from '@/components/ui/radio-field';
import { TextField } from '@/components/ui/text-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';
import { schoolDayKindHint, schoolDayKindLabel } from '@/lib/school-days/labels';
import { schoolDayKinds } from '@/lib/school-days/types';

export function SchoolDayForm({
  action,
  urn,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  urn: number;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  const date = (name: string) => ({
    day: typedValue(state, `${name}-day`),
    month: typedValue(state, `${name}-month`),
    year: typedValue(state, `${name}-year`),
  });
  return (
    <form action={submit} noValidate className="form">
      <ErrorSummary errors={state.errors} />
      <input type="hidden" name="urn" value={urn} />
      <RadioField
        label="What kind of days are they?"
        name="kind"
        defaultValue={typedValue(state, 'kind')}
        error={errorFor(state, 'kind')}
        options={schoolDayKinds.map((kind) => ({
          value: kind,
          label: schoolDayKindLabel[kind],
          hint: schoolDayKindHint[kind],
        }))}
      />
      <DateField
        label="First day"
        name="starts"
        hint="For example, 4 9 2027"
        values={date('starts')}
        error={errorFor(state, 'starts')}
      />
      <DateField
        label="Last day (optional)"
        name="ends"
        hint="Leave it empty for a single day"
        values={date('ends')}
        error={errorFor(state, 'ends')}
      />
      <TextField
        label="Description (optional)"
        name="label"
        hint="What staff and colleagues should know, such as “Year 11 mock examinations”"
        maxLength={100}
        autoComplete="off"
        defaultValue={typedValue(state, 'label')}
        error={errorFor(state, 'label')}
      />
      <Button>Add these days</Button>
    </form>
  );
}
