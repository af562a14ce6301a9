'use client';

import { type ReactNode, useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { DateField } from '@/components/ui/date-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { RadioField } from '@/components/ui/radio-field';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { emptyFormState, errorFor, type FormState, typedValue, typedValues } from '@/lib/forms/form-state';
import type { JourneyField } from '@/lib/journeys/types';

/** The form of one step of a journey. Give it the step as its key, so that each starts empty of the last one's errors. */
export function JourneyForm({
  action,
  fields,
  hidden,
  version,
  submit = 'Continue',
  children,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  fields: JourneyField[];
  /** `journeyId`, `step`, `change` and what says where the page is, such as `urn`. */
  hidden: Record<string, string>;
  version: number;
  submit?: string;
  /** Between the fields and the button. */
  children?: ReactNode;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      <input type="hidden" name="version" value={typedValue(state, 'version', String(version))} />
      {fields.map((field) => (
        <FieldOf key={field.name} field={field} state={state} />
      ))}
      {children}
      <Button>{submit}</Button>
    </form>
  );
}

function FieldOf({ field, state }: { field: JourneyField; state: FormState }) {
  const { name, hint } = field;
  const label = field.isLabelHidden ? <span className="sr-only">{field.label}</span> : field.label;
  const texts = { name, label, hint, error: errorFor(state, name) };
  switch (field.kind) {
    case 'text':
      return (
        <TextField
          {...texts}
          type={field.type}
          width={field.width}
          maxLength={field.maxLength}
          autoComplete="off"
          spellCheck={false}
          defaultValue={typedValue(state, name, field.value)}
        />
      );
    case 'textarea':
      return (
        <TextareaField
          {...texts}
          rows={field.rows}
          maxLength={field.maxLength}
          defaultValue={typedValue(state, name, field.value)}
        />
      );
    case 'radio':
      return (
        <RadioField {...texts} options={field.options} defaultValue={typedValue(state, name, field.value)} />
      );
    case 'checkboxes':
      return (
        <CheckboxField
          {...texts}
          inline={field.isInline}
          options={field.options}
          defaultValues={state.errors.length > 0 ? typedValues(state, name) : field.values}
        />
      );
    case 'select':
      return (
        <SelectField
          {...texts}
          empty={field.empty}
          options={field.options}
          defaultValue={typedValue(state, name, field.value)}
        />
      );
    case 'date': {
      const part = (of: 'day' | 'month' | 'year') => typedValue(state, `${name}-${of}`, field.values[of]);
      return <DateField {...texts} values={{ day: part('day'), month: part('month'), year: part('year') }} />;
    }
  }
}
