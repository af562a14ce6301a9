import type { ReactNode } from 'react';

const icons = { info: 'info', success: 'success', important: 'warning' } as const;

/** `announce` only for the result of what the person has just done. */
export function Banner({
  tone = 'info',
  title,
  announce,
  children,
}: {
  tone?: 'info' | 'success' | 'important';
  title: string;
  announce?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={`banner banner-${tone}`} role={announce ? 'alert' : undefined}>
      <h2 className={`icon-text icon-${icons[tone]}`}>{title}</h2>
      {children && <div>{children}</div>}
    </div>
  );
}
