import type { ButtonHTMLAttributes, ReactNode } from 'react';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export function buttonClass(variant: ButtonVariant, small = false): string {
  return ['btn', variant === 'primary' ? '' : `btn-${variant}`, small ? 'btn-small' : '']
    .filter(Boolean)
    .join(' ');
}

type ButtonProps = Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'name' | 'value' | 'formAction' | 'formNoValidate' | 'form' | 'id' | 'onClick' | 'aria-describedby'
> & {
  variant?: ButtonVariant;
  small?: boolean;
  type?: 'submit' | 'button';
  /** Said after the visible text, for buttons that look alike: "Remove" + "Example Person". */
  about?: string;
  children: ReactNode;
};

export function Button({
  variant = 'primary',
  small,
  type = 'submit',
  about,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={buttonClass(variant, small)} {...rest}>
      {children}
      {about && <span className="sr-only"> {about}</span>}
    </button>
  );
}
