import type { ReactNode } from 'react';
import { Button } from './button';

export interface FilterChip {
  label: string;
  /** The same list without this filter. */
  removeHref: string;
}

/** Fields inside, the filters in force as chips below; the form is sent with GET so that the address is the filter. */
export function FilterPanel({
  action,
  chips,
  clearHref,
  keep = {},
  open,
  children,
}: {
  action: string;
  chips: FilterChip[];
  clearHref: string;
  keep?: Record<string, string>;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <div>
      <details className="details filters" open={open}>
        <summary>
          {chips.length === 0 ? 'Filter this list' : `Filter this list (${chips.length} in use)`}
        </summary>
        <form action={action} method="get">
          {Object.entries(keep).map(([key, value]) => (
            <input key={key} type="hidden" name={key} value={value} />
          ))}
          {children}
          <Button variant="secondary">Apply filters</Button>
        </form>
      </details>
      {chips.length > 0 && (
        <ul className="chips" aria-label="Filters in use">
          {chips.map((chip) => (
            <li key={chip.label}>
              <a className="chip" href={chip.removeHref}>
                <span className="sr-only">Remove filter: </span>
                {chip.label}
              </a>
            </li>
          ))}
          <li>
            <a className="btn btn-quiet" href={clearHref}>
              Clear filters
            </a>
          </li>
        </ul>
      )}
    </div>
  );
}
