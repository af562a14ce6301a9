import type { ReactNode } from 'react';
import { SignedInShell } from '@/components/layout/signed-in-shell';
import { getFrame } from '@/lib/auth/frame';
import { requireAdministrator } from '@/lib/auth/require-actor';
import { membershipRoleLabel } from '@/lib/memberships/labels';

export default async function AdminLayout({ children }: { children: ReactNode }) {
  await requireAdministrator();
  return (
    <SignedInShell
      frame={await getFrame()}
      role={membershipRoleLabel.administrator}
      homeHref="/admin"
      navLabel="Administration"
      nav={[
        { href: '/admin', label: 'Overview', exact: true },
        { href: '/admin/members', label: 'Members' },
        { href: '/admin/settings', label: 'Settings' },
        { href: '/admin/audit', label: 'Audit' },
      ]}
    >
      {children}
    </SignedInShell>
  );
}
