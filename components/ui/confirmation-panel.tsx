import type { ReactNode } from 'react';

/** The one heading of a page that says what has been done. "What happens next" follows it on the page. */
export function ConfirmationPanel({
  title,
  reference,
  children,
}: {
  title: string;
  reference?: { label: string; value: string };
  children?: ReactNode;
}) {
  return (
    <div className="panel">
      <h1 className="icon-text icon-success">{title}</h1>
      {reference && (
        <p className="reference">
          {reference.label} <b>{reference.value}</b>
        </p>
      )}
      {children}
    </div>
  );
}
