import type { ReactNode } from 'react';

export function Stack({ children }: { children: ReactNode }) {
  return <div className="stack">{children}</div>;
}
