'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { SelectField, type SelectOption } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

export interface SettingsField {
  name: string;
  label: string;
  hint?: string;
  value: string;
  kind?: 'text' | 'long' | 'email' | 'url' | 'password' | 'number' | 'tel';
  /** For a choice. */
  options?: SelectOption[];
  empty?: string;
}

/** A form of plain fields. */
export function SettingsForm({
  action,
  fields,
  hidden = {},
  submit,
  removable,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  fields: SettingsField[];
  hidden?: Record<string, string>;
  submit: string;
  removable?: { label: string; about: string };
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
        {removable && (
          <Button variant="quiet" name="remove" value="1" about={removable.about}>
            {removable.label}
          </Button>
        )}
      </div>
    </form>
  );
}

function OneField({ field, state }: { field: SettingsField; state: FormState }) {
  const shared = {
    name: field.name,
    label: field.label,
    hint: field.hint,
    defaultValue: typedValue(state, field.name, field.value),
    error: errorFor(state, field.name),
  };
  if (field.options !== undefined)
    return <SelectField {...shared} options={field.options} empty={field.empty} />;
  if (field.kind === 'long') return <TextareaField {...shared} rows={3} />;
  if (field.kind === 'number') return <TextField {...shared} inputMode="numeric" width={10} />;
  return <TextField {...shared} type={field.kind ?? 'text'} autoComplete="off" />;
}
