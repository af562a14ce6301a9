'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { DateField, type DateFieldValues } from '@/components/ui/date-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { RadioField } from '@/components/ui/radio-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

export interface MentorOption {
  personId: string;
  name: string;
  about: string;
}

/** Who, and from which day. What will happen stands on the next page. */
export function ChooseMentorForm({
  action,
  hidden,
  ectName,
  options,
  chosen,
  starts,
  startsHint,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  ectName: string;
  options: MentorOption[];
  chosen?: string;
  starts: DateFieldValues;
  startsHint: string;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit} noValidate className="form">
      <ErrorSummary errors={state.errors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RadioField
        label={`Who mentors ${ectName}?`}
        name="mentor"
        hint="The best suited first, by working days in common, ECTs they have, training, subject and phase"
        defaultValue={typedValue(state, 'mentor', chosen)}
        error={errorFor(state, 'mentor')}
        options={options.map(({ personId, name, about }) => ({ value: personId, label: name, hint: about }))}
      />
      <DateField
        label="First day as mentor"
        name="starts"
        hint={startsHint}
        values={{
          day: typedValue(state, 'starts-day', starts.day),
          month: typedValue(state, 'starts-month', starts.month),
          year: typedValue(state, 'starts-year', starts.year),
        }}
        error={errorFor(state, 'starts')}
      />
      <Button>Continue</Button>
    </form>
  );
}
