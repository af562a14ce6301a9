'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField, type SelectOption } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

export interface ProgrammeField {
  name: string;
  label: string;
  hint?: string;
  value: string;
  options?: SelectOption[];
  isNumber?: boolean;
}

/** Plain fields of a module, a planned event or hours. Several stand on one page, so each has names of its own. */
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
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, label, hint, value, options, isNumber }) => {
        const shared = {
          name,
          label,
          hint,
          defaultValue: typedValue(state, name, value),
          error: errorFor(state, name),
        };
        return options === undefined ? (
          <TextField
            key={name}
            {...shared}
            {...(isNumber ? { inputMode: 'numeric', width: 4 } : { maxLength: 200 })}
          />
        ) : (
          <SelectField key={name} {...shared} options={options} />
        );
      })}
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
