import type { ReactNode } from 'react';

export function EmptyState({
  title,
  actions,
  children,
}: {
  title: string;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
      {actions && <div className="cluster">{actions}</div>}
    </div>
  );
}
