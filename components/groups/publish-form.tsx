'use client';

import { type ReactNode, useActionState } from 'react';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { SelectField, type SelectOption } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

export type PublishField =
  | { kind: 'text' | 'url'; name: string; label: string; hint?: string; value?: string }
  | {
      kind: 'select';
      name: string;
      label: string;
      hint?: string;
      value?: string;
      empty?: string;
      options: SelectOption[];
    };

/** The last step of every change of a schedule: its reason, how it is told, and the button. */
export function PublishForm({
  action,
  hidden,
  fields = [],
  isHolding,
  submit,
  variant,
  children,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  fields?: PublishField[];
  /** Notices of earlier changes wait, so these wait too. */
  isHolding: boolean;
  submit: string;
  variant?: ButtonVariant;
  children?: ReactNode;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      {fields.map((field) => (
        <OneField key={field.name} field={field} state={state} />
      ))}
      {children}
      <TextareaField
        name="reason"
        label="Reason"
        hint="Shown to everybody who is told. No names, and nothing about anybody’s health."
        rows={3}
        maxLength={500}
        defaultValue={typedValue(state, 'reason')}
        error={errorFor(state, 'reason')}
      />
      {isHolding ? (
        <p>Notices of this group are held back, so nobody is told until you send them.</p>
      ) : (
        <>
          <CheckboxField
            name="hold"
            label="When more changes follow"
            options={[
              {
                value: '1',
                label: 'Hold notices until I am finished',
                hint: 'Schedules show the change at once; people are told once, of what it all comes to',
              },
            ]}
            defaultValues={typedValue(state, 'hold') === '1' ? ['1'] : []}
          />
          <CheckboxField
            name="everybody"
            label="Whom to tell"
            options={[
              {
                value: '1',
                label: 'Send everybody everything',
                hint: 'Everybody in the group is sent their whole schedule, affected or not',
              },
            ]}
            defaultValues={typedValue(state, 'everybody') === '1' ? ['1'] : []}
          />
        </>
      )}
      <Button variant={variant}>{submit}</Button>
    </form>
  );
}

function OneField({ field, state }: { field: PublishField; state: FormState }) {
  const shared = {
    name: field.name,
    label: field.label,
    hint: field.hint,
    defaultValue: typedValue(state, field.name, field.value),
    error: errorFor(state, field.name),
  };
  return field.kind === 'select' ? (
    <SelectField {...shared} options={field.options} empty={field.empty} />
  ) : (
    <TextField {...shared} type={field.kind} autoComplete="off" />
  );
}
