import { CheckboxField } from '@/components/ui/checkbox-field';
import type { ChoiceOption } from '@/components/ui/choice';
import { DateField } from '@/components/ui/date-field';
import { RadioField } from '@/components/ui/radio-field';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { errorFor, type FormState, typedValue, typedValues } from '@/lib/forms/form-state';
import type { ShownField } from '@/lib/requests/fields/types';

export type TypedBefore = Readonly<Record<string, string | string[]>>;

interface FieldProps {
  field: ShownField;
  /** Every field of the page: those that depend on an answer stand inside it. */
  fields: readonly ShownField[];
  state: FormState;
  typed: TypedBefore;
}

/**
 * The fields of a page. One that is asked after a certain answer stands under that answer, which hides it without
 * scripts until it is chosen.
 */
export function AnswerFields({
  fields,
  state,
  typed = {},
}: {
  fields: readonly ShownField[];
  state: FormState;
  typed?: TypedBefore;
}) {
  const top = fields.filter(
    ({ showWhen }) => showWhen === undefined || !fields.some((other) => other.name === showWhen.field),
  );
  return top.map((field) => (
    <AnswerField key={field.name} field={field} fields={fields} state={state} typed={typed} />
  ));
}

function AnswerField({ field, fields, state, typed }: FieldProps) {
  const { name, label, hint, max } = field;
  const texts = { name, label, hint, error: errorFor(state, name) };
  const before = typed[name];
  const value = typedValue(state, name, Array.isArray(before) ? (before[0] ?? '') : (before ?? ''));
  switch (field.kind) {
    case 'textarea':
      return <TextareaField {...texts} maxLength={max} defaultValue={value} />;
    case 'date': {
      const part = (of: 'day' | 'month' | 'year') => {
        const key = `${name}-${of}`;
        const kept = typed[key];
        return typedValue(state, key, typeof kept === 'string' ? kept : '');
      };
      return <DateField {...texts} values={{ day: part('day'), month: part('month'), year: part('year') }} />;
    }
    case 'radio':
      return (
        <RadioField
          {...texts}
          options={(field.options ?? []).map((option) => withMore(option, { field, fields, state, typed }))}
          defaultValue={value}
        />
      );
    case 'select':
      return (
        <SelectField
          {...texts}
          empty="Choose one"
          options={[...(field.options ?? [])]}
          defaultValue={value}
        />
      );
    case 'days':
    case 'confirm': {
      const kept = before === undefined ? [] : [before].flat();
      return (
        <CheckboxField
          {...texts}
          options={[...(field.options ?? [])]}
          inline={field.kind === 'days'}
          defaultValues={state.errors.length > 0 ? typedValues(state, name) : kept}
        />
      );
    }
    default:
      return (
        <TextField
          {...texts}
          type={field.kind === 'email' ? 'email' : 'text'}
          inputMode={field.kind === 'trn' ? 'numeric' : field.kind === 'number' ? 'decimal' : undefined}
          width={field.kind === 'trn' ? 10 : field.kind === 'number' ? 4 : undefined}
          maxLength={max}
          autoComplete="off"
          spellCheck={field.kind === 'text' ? undefined : false}
          defaultValue={value}
        />
      );
  }
}

function withMore(
  option: { value: string; label: string; hint?: string },
  { field, fields, state, typed }: FieldProps,
): ChoiceOption {
  const dependent = fields.filter(
    ({ showWhen }) => showWhen?.field === field.name && showWhen.is[0] === option.value,
  );
  if (dependent.length === 0) return option;
  return {
    ...option,
    more: dependent.map((inner) => (
      <AnswerField key={inner.name} field={inner} fields={fields} state={state} typed={typed} />
    )),
  };
}
