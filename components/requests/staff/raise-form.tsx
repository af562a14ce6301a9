'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { RadioField } from '@/components/ui/radio-field';
import { TextField } from '@/components/ui/text-field';
import { emptyFormState, errorFor, typedValue } from '@/lib/forms/form-state';
import type { ShownField } from '@/lib/requests/fields/types';
import { AnswerFields } from '../answer-field';
import type { RequestAction } from '../request-forms';

/** What a school told staff: first who told it and how, then what. */
export function RaiseForm({
  action,
  hidden,
  fields,
}: {
  action: RequestAction;
  hidden: Record<string, string>;
  fields: readonly ShownField[];
}) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      <TextField
        name="spokeWith"
        label="Whom did you speak with?"
        hint="The school sees this on the request."
        maxLength={200}
        autoComplete="off"
        defaultValue={typedValue(state, 'spokeWith')}
        error={errorFor(state, 'spokeWith')}
      />
      <RadioField
        name="channel"
        label="How did they tell you?"
        options={[
          { value: 'telephone', label: 'By telephone' },
          { value: 'email', label: 'By e-mail' },
          { value: 'in_person', label: 'In person' },
        ]}
        defaultValue={typedValue(state, 'channel')}
        error={errorFor(state, 'channel')}
      />
      <AnswerFields fields={fields} state={state} typed={state.values} />
      <Button>Raise the request</Button>
    </form>
  );
}
