'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField, type SelectOption } from '@/components/ui/select-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

/** A question to the support team, with what the page already knows filled in. */
export function EnquiryForm({
  action,
  topics,
  topic,
  opening,
  personId,
  address,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  topics: SelectOption[];
  topic: string;
  opening: string;
  personId: string;
  /** Hidden fields that say where the page is, such as the school's URN. */
  address: Record<string, string>;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={submit} noValidate>
      <ErrorSummary errors={state.errors} />
      {Object.entries(address).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="personId" value={personId} />
      <SelectField
        name="topic"
        label="What is it about?"
        options={topics}
        defaultValue={typedValue(state, 'topic', topic)}
        error={errorFor(state, 'topic')}
      />
      <TextareaField
        name="message"
        label="Your message"
        hint="Do not give reasons for an absence or anything about anybody’s health. We will ask if we need to know."
        rows={9}
        maxLength={4000}
        defaultValue={typedValue(state, 'message', opening)}
        error={errorFor(state, 'message')}
      />
      <Button>Send to the support team</Button>
    </form>
  );
}
