'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { RadioField } from '@/components/ui/radio-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

export function CancelForm({
  action,
  hidden,
  former,
  question,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  /** Who would have ended the day before, and until when they otherwise would; null when nobody. */
  former: { name: string; until: string } | null;
  question: string;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit} noValidate className="form">
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      {former === null ? (
        <input type="hidden" name="former" value="ends" />
      ) : (
        <RadioField
          label={question}
          name="former"
          defaultValue={typedValue(state, 'former', 'goes_on')}
          error={errorFor(state, 'former')}
          options={[
            { value: 'goes_on', label: `${former.name} goes on` },
            { value: 'ends', label: `Nobody yet: ${former.name} still ends on ${former.until}` },
          ]}
        />
      )}
      <Button variant="danger">Cancel this plan</Button>
    </form>
  );
}
