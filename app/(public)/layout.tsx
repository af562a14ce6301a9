import type { ReactNode } from 'react';
import { PublicShell } from '@/components/layout/public-shell';
import { publicSettings } from './public-settings';

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const { brand } = await publicSettings();
  return (
    <PublicShell brand={brand} action={<a href="/sign-in">Sign in</a>}>
      {children}
    </PublicShell>
  );
}
