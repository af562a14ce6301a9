'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { TextareaField } from '@/components/ui/textarea-field';
import { emptyFormState, errorFor, typedValue } from '@/lib/forms/form-state';
import type { ShownField } from '@/lib/requests/fields/types';
import { AnswerFields, type TypedBefore } from '../answer-field';
import type { RequestAction } from '../request-forms';

/** Agrees, with the answers that only staff give. */
export function AgreeForm({
  action,
  hidden,
  fields,
  typed,
  submit,
}: {
  action: RequestAction;
  hidden: Record<string, string>;
  fields: readonly ShownField[];
  typed: TypedBefore;
  submit: string;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      <AnswerFields fields={fields} state={state} typed={typed} />
      <TextareaField
        name="message"
        label="Message to those who asked (optional)"
        hint="Leave out anything about health."
        rows={3}
        maxLength={4000}
        defaultValue={typedValue(state, 'message')}
        error={errorFor(state, 'message')}
      />
      <Button>{submit}</Button>
    </form>
  );
}
