import type { ReactNode } from 'react';

/** Buttons and other small things in a row that wraps. */
export function Cluster({ children }: { children: ReactNode }) {
  return <div className="cluster">{children}</div>;
}
