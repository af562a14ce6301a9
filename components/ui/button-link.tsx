import type { ReactNode } from 'react';
import { type ButtonVariant, buttonClass } from './button';

export function ButtonLink({
  href,
  variant = 'primary',
  small,
  download,
  about,
  children,
}: {
  href: string;
  variant?: ButtonVariant;
  small?: boolean;
  download?: boolean;
  about?: string;
  children: ReactNode;
}) {
  return (
    <a href={href} className={buttonClass(variant, small)} download={download}>
      <span>
        {children}
        {about && <span className="sr-only"> {about}</span>}
      </span>
    </a>
  );
}
