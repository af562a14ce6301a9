import { describedBy, Field, type FieldTexts } from './field';

export function FileField({ accept, ...texts }: FieldTexts & { accept?: string }) {
  return (
    <Field {...texts}>
      <input
        className="input"
        id={texts.name}
        name={texts.name}
        type="file"
        accept={accept}
        aria-describedby={describedBy(texts)}
        aria-invalid={texts.error ? true : undefined}
      />
    </Field>
  );
}
