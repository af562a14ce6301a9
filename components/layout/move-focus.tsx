'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';

/** After a form leads to another page without a full load, reading goes on at the new page's start. */
export function MoveFocus({ to }: { to: string }) {
  const path = usePathname();
  const shown = useRef(path);

  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    const target = document.getElementById(to);
    if (target && !target.contains(document.activeElement)) target.focus({ preventScroll: true });
  }, [path, to]);

  return null;
}
