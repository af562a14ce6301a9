import { describedBy, Field, type FieldTexts } from './field';

export function TextareaField({
  rows = 5,
  defaultValue,
  maxLength,
  ...texts
}: FieldTexts & { rows?: number; defaultValue?: string; maxLength?: number }) {
  return (
    <Field {...texts}>
      <textarea
        className="input"
        id={texts.name}
        name={texts.name}
        rows={rows}
        defaultValue={defaultValue}
        maxLength={maxLength}
        aria-describedby={describedBy(texts)}
        aria-invalid={texts.error ? true : undefined}
      />
    </Field>
  );
}
