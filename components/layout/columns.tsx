import type { ReactNode } from 'react';

/** Beside each other on a desk, one below the other on a phone. */
export function Columns({
  kind,
  stretch,
  children,
}: {
  kind: 'two-thirds' | 'halves' | 'thirds';
  /** Make the columns equally tall. */
  stretch?: boolean;
  children: ReactNode;
}) {
  return <div className={`columns columns-${kind}${stretch ? ' columns-stretch' : ''}`}>{children}</div>;
}
