'use client';

import { useEffect, useRef } from 'react';
import type { FieldError } from '@/lib/forms/form-state';

export function ErrorSummary({
  errors,
  title = 'There is a problem',
}: {
  errors: FieldError[];
  title?: string;
}) {
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (errors.length === 0) return;
    summary.current?.focus();
    if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`;
  }, [errors]);

  if (errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" ref={summary} tabIndex={-1} {...focusedWithoutScript}>
      <h2>{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.message}`}>
            {error.field ? <a href={`#${error.field}`}>{error.message}</a> : <strong>{error.message}</strong>}
          </li>
        ))}
      </ul>
    </div>
  );
}

// The summary is the answer to the post, so the browser starts reading there, with or without scripts.
const focusedWithoutScript = { autoFocus: true };
