import type { ReactNode } from 'react';

export function WarningText({ children }: { children: ReactNode }) {
  return (
    <p className="warning-text icon-text icon-danger">
      <span>
        <span className="sr-only">Warning: </span>
        {children}
      </span>
    </p>
  );
}
