import type { ReactNode } from 'react';
import { SignedInShell } from '@/components/layout/signed-in-shell';
import { getFrame } from '@/lib/auth/frame';
import { requireStaff } from '@/lib/auth/require-actor';
import { membershipRoleLabel } from '@/lib/memberships/labels';
import { getNewsSource } from '@/lib/notifications/news-source';

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const { actor, organisation } = await requireStaff();
  const [frame, news] = await Promise.all([getFrame(), getNewsSource('staff', actor)]);
  return (
    <SignedInShell
      frame={frame}
      news={{ ...news, href: '/staff/notifications' }}
      role={membershipRoleLabel[actor.role]}
      place={organisation.name}
      homeHref="/staff"
      navLabel="Staff"
      nav={[
        { href: '/staff', label: 'Today', exact: true },
        { href: '/staff/requests', label: 'Requests' },
        { href: '/staff/schools', label: 'Schools' },
        { href: '/staff/people', label: 'People' },
        { href: '/staff/applications', label: 'Applications' },
        { href: '/staff/groups', label: 'Groups' },
        { href: '/staff/visits', label: 'Visits' },
        { href: '/staff/library', label: 'Library' },
        { href: '/staff/invitations', label: 'Invitations' },
        { href: '/staff/imports', label: 'Imports' },
        { href: '/staff/enquiries', label: 'Enquiries' },
        { href: '/staff/announcements', label: 'Announcements' },
        { href: '/staff/communications', label: 'Communications' },
        { href: '/staff/notifications', label: 'Notifications', count: news.unread, countLabel: 'unread' },
      ]}
    >
      {children}
    </SignedInShell>
  );
}
