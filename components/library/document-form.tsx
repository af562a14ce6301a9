'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/checkbox-field';
import type { ChoiceOption } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { emptyFormState, errorFor, type FormState, typedValue, typedValues } from '@/lib/forms/form-state';
import { documentKindLabel, readerRoleLabel } from '@/lib/library/labels';
import { schoolPhaseLabel } from '@/lib/schools/labels';

const optionsOf = (labels: Record<string, string>): (ChoiceOption & { label: string })[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export interface DocumentValues {
  kind?: string;
  title?: string;
  summary?: string;
  urns?: string;
  roles: string[];
  phases: string[];
  intakes: string[];
  asksAcknowledgement: boolean;
}

/** What a document is and for whom. Its files come with its versions. */
export function DocumentForm({
  action,
  values,
  intakes,
  hidden = {},
  submit,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  values: DocumentValues;
  intakes: { value: string; label: string }[];
  hidden?: Record<string, string>;
  submit: string;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  const wasSent = Object.keys(state.values).length > 0;
  const field = (name: 'kind' | 'title' | 'summary' | 'urns') => ({
    name,
    defaultValue: typedValue(state, name, values[name]),
    error: errorFor(state, name),
  });
  const boxes = (name: 'roles' | 'phases' | 'intakes') => ({
    name,
    defaultValues: wasSent ? typedValues(state, name) : values[name],
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
        options={optionsOf(documentKindLabel)}
      />
      <TextField {...field('title')} label="Title" maxLength={200} autoComplete="off" />
      <TextareaField
        {...field('summary')}
        label="What is it about?"
        hint="One or two sentences, shown in the list and searched"
        rows={3}
        maxLength={1000}
      />
      <CheckboxField {...boxes('roles')} label="Who is it for?" options={optionsOf(readerRoleLabel)} />
      <CheckboxField
        {...boxes('phases')}
        label="Phases (optional)"
        hint="Tick none for schools of all phases"
        options={optionsOf(schoolPhaseLabel)}
      />
      <CheckboxField
        {...boxes('intakes')}
        label="Intakes (optional)"
        hint="Tick none for all. People at a school read it when the school has somebody of the intake"
        options={intakes}
      />
      <TextareaField
        {...field('urns')}
        label="Schools (optional)"
        hint="URNs, one a line. Leave it empty for all of your schools"
        rows={3}
        maxLength={4000}
      />
      <CheckboxField
        name="asksAcknowledgement"
        label="Confirmation"
        defaultValues={
          (wasSent ? typedValue(state, 'asksAcknowledgement') === 'yes' : values.asksAcknowledgement)
            ? ['yes']
            : []
        }
        options={[
          {
            value: 'yes',
            label: 'Ask each reader to confirm that they have read and understood it',
            hint: 'You see who has and who has not. Those who have not are reminded at most once a week in term time',
          },
        ]}
      />
      <Button>{submit}</Button>
    </form>
  );
}
