'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';
import type { ProgrammeField } from '@/lib/programmes/labels';

/** Plain fields of a module, a planned event or hours. */
export function ProgrammeForm({
  action,
  hidden,
  fields,
  submit,
  remove,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  fields: ProgrammeField[];
  submit: string;
  /** What is taken away, for people who cannot see which form it is. */
  remove?: string;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      {fields.map((field) => (
        <OneField key={field.name} field={field} state={state} />
      ))}
      <div className="cluster">
        <Button>{submit}</Button>
        {remove !== undefined && (
          <Button variant="quiet" name="remove" value="1" about={remove}>
            Take it away
          </Button>
        )}
      </div>
    </form>
  );
}

function OneField({ field, state }: { field: ProgrammeField; state: FormState }) {
  const { name, label, hint, value, options, isNumber, isLong } = field;
  const shared = {
    name,
    label,
    hint,
    defaultValue: typedValue(state, name, value),
    error: errorFor(state, name),
  };
  if (options !== undefined) return <SelectField {...shared} options={options} />;
  if (isLong) return <TextareaField {...shared} maxLength={1_000} />;
  return <TextField {...shared} {...(isNumber ? { inputMode: 'numeric', width: 4 } : { maxLength: 200 })} />;
}
