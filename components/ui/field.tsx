import type { ReactNode } from 'react';

export interface FieldTexts {
  label: ReactNode;
  name: string;
  hint?: ReactNode;
  error?: string;
}

export function describedBy({ name, hint, error }: FieldTexts): string | undefined {
  const ids = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function HintAndError({ name, hint, error }: Pick<FieldTexts, 'name' | 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="error icon-text icon-danger" id={`${name}-error`}>
          <span className="sr-only">Error: </span>
          {error}
        </span>
      )}
    </>
  );
}

export function Field({ children, ...texts }: FieldTexts & { children: ReactNode }) {
  return (
    <div className={texts.error ? 'field field-error' : 'field'}>
      <label htmlFor={texts.name}>{texts.label}</label>
      <HintAndError {...texts} />
      {children}
    </div>
  );
}

export function FieldGroup({ children, ...texts }: FieldTexts & { children: ReactNode }) {
  return (
    <fieldset className={texts.error ? 'field field-error' : 'field'} aria-describedby={describedBy(texts)}>
      <legend>{texts.label}</legend>
      <HintAndError {...texts} />
      {children}
    </fieldset>
  );
}
