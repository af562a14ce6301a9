'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Looks every two seconds how far the import has come. Without scripts there is a link instead. */
export function RefreshWhileWorking() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 2_000);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
