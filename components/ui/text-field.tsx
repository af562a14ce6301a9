import type { InputHTMLAttributes } from 'react';
import { describedBy, Field, type FieldTexts } from './field';

type TextFieldProps = FieldTexts &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'defaultValue' | 'autoComplete' | 'inputMode' | 'maxLength' | 'spellCheck' | 'autoCapitalize' | 'pattern'
  > & {
    type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password';
    /** Characters the answer is expected to have. */
    width?: 2 | 4 | 10 | 20;
  };

export function TextField({ label, name, hint, error, type = 'text', width, ...rest }: TextFieldProps) {
  const texts = { label, name, hint, error };
  return (
    <Field {...texts}>
      <input
        className={width ? `input input-${width}` : 'input'}
        id={name}
        name={name}
        type={type}
        aria-describedby={describedBy(texts)}
        aria-invalid={error ? true : undefined}
        {...rest}
      />
    </Field>
  );
}
