'use client';

import { type ReactNode, useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { emptyFormState, type FormState, typedValue } from '@/lib/forms/form-state';
import type { ShownField } from '@/lib/requests/fields/types';
import { AnswerFields, type TypedBefore } from './answer-field';

/** One page of a report. Give it the step as its key, so that each starts empty of the last one's errors. */
export function ReportForm({
  action,
  fields,
  typed,
  hidden,
  version,
  submit = 'Continue',
  children,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  fields: readonly ShownField[];
  typed?: TypedBefore;
  hidden: Record<string, string>;
  version?: number;
  submit?: string;
  /** Above the fields. */
  children?: ReactNode;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      {version !== undefined && (
        <input type="hidden" name="version" value={typedValue(state, 'version', String(version))} />
      )}
      {children}
      <AnswerFields fields={fields} state={state} typed={typed} />
      <Button>{submit}</Button>
    </form>
  );
}
