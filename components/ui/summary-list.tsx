import type { ReactNode } from 'react';

export interface SummaryRow {
  label: string;
  value: ReactNode;
  /** `about` completes the link for people who cannot see the row: "Change" + "start date". */
  action?: { href: string; label: string; about?: string };
}

export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="summary">
      {rows.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.action && (
            <dd className="action">
              <a href={row.action.href}>
                {row.action.label}
                <span className="sr-only"> {row.action.about ?? row.label.toLowerCase()}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
