'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { RadioField } from '@/components/ui/radio-field';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';
import { materialKindLabel, materialReadersLabel } from '@/lib/materials/labels';

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** A text, a link or both, for whom it is, and what it is. */
export function MaterialForm({
  action,
  hidden,
  values,
  withFile = false,
  submit,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  /** What is stored, by the names of the fields. */
  values: Record<string, string>;
  /** Of a material that is a file: what is typed is said beside it. */
  withFile?: boolean;
  submit: string;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  const field = (name: string) => ({
    name,
    defaultValue: typedValue(state, name, values[name]),
    error: errorFor(state, name),
  });
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      <SelectField
        {...field('kind')}
        label="What is it?"
        empty="Choose"
        options={optionsOf(materialKindLabel)}
      />
      <TextField {...field('title')} label="Title (optional)" maxLength={200} autoComplete="off" />
      <TextareaField
        {...field('text')}
        label={withFile ? 'Text beside the file (optional)' : 'Text (optional)'}
        rows={4}
        maxLength={4000}
      />
      <TextField
        {...field('url')}
        type="url"
        label="Link (optional)"
        hint="Begins with https://"
        autoComplete="off"
      />
      <RadioField {...field('seenBy')} label="Who sees it?" options={optionsOf(materialReadersLabel)} />
      <Button>{submit}</Button>
    </form>
  );
}
