'use client';

import { useEffect, useState } from 'react';
import { buttonClass } from './button';

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [available, setAvailable] = useState(false);
  const [outcome, setOutcome] = useState('');

  useEffect(() => setAvailable('clipboard' in navigator), []);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('Copied');
    } catch {
      setOutcome('Your browser did not allow copying. Select the text above and copy it.');
    }
  }

  return (
    <p className="cluster screen-only">
      {available && (
        <button type="button" className={buttonClass('secondary')} onClick={copy}>
          {label}
        </button>
      )}
      <span role="status">{outcome}</span>
    </p>
  );
}
