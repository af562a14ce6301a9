import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { PublicShell } from '@/components/layout/public-shell';
import { publicSettings } from './public-settings';

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const { brand, pages } = await publicSettings();
  // The first page of each subject; from there to the others.
  const entries = pages.filter(
    ({ section }, at) =>
      section !== 'statements' && pages.findIndex((page) => page.section === section) === at,
  );
  const path = (await headers()).get('x-path');
  return (
    <PublicShell
      brand={brand}
      nav={[
        ...entries.map((page) => ({ href: page.path, label: page.title })),
        { href: '/help', label: 'Ask for access or help' },
      ]}
      path={path?.split('?')[0] ?? null}
      action={<a href="/sign-in">Sign in</a>}
    >
      {children}
    </PublicShell>
  );
}
