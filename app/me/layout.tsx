import type { ReactNode } from 'react';
import { SignedInShell } from '@/components/layout/signed-in-shell';
import { ownRecordLabel } from '@/lib/auth/contexts';
import { getFrame } from '@/lib/auth/frame';
import { requireSelf } from '@/lib/auth/require-actor';
import { countUnread } from '@/lib/notifications/queries';

export default async function SelfLayout({ children }: { children: ReactNode }) {
  const { actor, person } = await requireSelf();
  const [frame, unread] = await Promise.all([getFrame(), countUnread(actor)]);
  return (
    <SignedInShell
      frame={frame}
      role={ownRecordLabel(person.roles)}
      homeHref="/me"
      navLabel="Your training"
      nav={[
        { href: '/me', label: 'My training', exact: true },
        { href: '/me/schedule', label: 'My schedule' },
        { href: '/me/notifications', label: 'Notifications', count: unread, countLabel: 'unread' },
      ]}
    >
      {children}
    </SignedInShell>
  );
}
