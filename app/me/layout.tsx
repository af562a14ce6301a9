import type { ReactNode } from 'react';
import { SignedInShell } from '@/components/layout/signed-in-shell';
import { ownRecordLabel } from '@/lib/auth/contexts';
import { getFrame } from '@/lib/auth/frame';
import { requireSelf } from '@/lib/auth/require-actor';
import { getNewsSource } from '@/lib/notifications/news-source';
import { countRequestsToAnswer } from '@/lib/requests/list-queries';

export default async function SelfLayout({ children }: { children: ReactNode }) {
  const { actor, person } = await requireSelf();
  const [frame, news, toAnswer] = await Promise.all([
    getFrame(),
    getNewsSource('me', actor),
    countRequestsToAnswer(actor),
  ]);
  return (
    <SignedInShell
      frame={frame}
      news={{ ...news, href: '/me/notifications' }}
      role={ownRecordLabel(person.roles)}
      homeHref="/me"
      navLabel="Your training"
      nav={[
        { href: '/me', label: 'My training', exact: true },
        { href: '/me/schedule', label: 'My schedule' },
        { href: '/me/library', label: 'Library' },
        { href: '/me/requests', label: 'My requests', count: toAnswer, countLabel: 'waiting for you' },
        { href: '/me/notifications', label: 'Notifications', count: news.unread, countLabel: 'unread' },
      ]}
    >
      {children}
    </SignedInShell>
  );
}
