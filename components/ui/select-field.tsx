import { describedBy, Field, type FieldTexts } from './field';

export interface SelectOption {
  value: string;
  label: string;
}

export function SelectField({
  options,
  empty,
  defaultValue,
  ...texts
}: FieldTexts & {
  options: SelectOption[];
  /** The first option, for no choice made: "Choose a school". */
  empty?: string;
  defaultValue?: string;
}) {
  return (
    <Field {...texts}>
      <select
        // React keeps an uncontrolled select's choice across a re-render unless the key says otherwise.
        key={defaultValue}
        className="input"
        id={texts.name}
        name={texts.name}
        defaultValue={defaultValue}
        aria-describedby={describedBy(texts)}
        aria-invalid={texts.error ? true : undefined}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
