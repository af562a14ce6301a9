'use client';

import { useEffect, useState } from 'react';
import { buttonClass } from '@/components/ui/button';

/** Only where scripts run: without them the browser's own menu prints the same page. */
export function PrintButton() {
  const [available, setAvailable] = useState(false);
  useEffect(() => setAvailable(true), []);
  if (!available) return null;
  return (
    <button
      type="button"
      className={`${buttonClass('secondary')} print-button`}
      onClick={() => window.print()}
    >
      Print
    </button>
  );
}
