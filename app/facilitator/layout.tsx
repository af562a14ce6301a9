import type { ReactNode } from 'react';
import { SignedInShell } from '@/components/layout/signed-in-shell';
import { getFrame } from '@/lib/auth/frame';
import { requireFacilitator } from '@/lib/auth/require-actor';
import { membershipRoleLabel } from '@/lib/memberships/labels';

export default async function FacilitatorLayout({ children }: { children: ReactNode }) {
  const { organisation } = await requireFacilitator();
  return (
    <SignedInShell
      frame={await getFrame()}
      role={membershipRoleLabel.facilitator}
      place={organisation.name}
      homeHref="/facilitator"
      navLabel="Facilitator"
      nav={[{ href: '/facilitator', label: 'Your groups', exact: true }]}
    >
      {children}
    </SignedInShell>
  );
}
