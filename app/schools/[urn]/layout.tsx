import type { ReactNode } from 'react';
import { SignedInShell } from '@/components/layout/signed-in-shell';
import { getFrame } from '@/lib/auth/frame';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { membershipRoleLabel } from '@/lib/memberships/labels';
import { getNewsSource } from '@/lib/notifications/news-source';
import { countRequestsToAnswer } from '@/lib/requests/list-queries';

export default async function SchoolLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ urn: string }>;
}) {
  const { urn } = await params;
  const { actor, school, canAct } = await requireSchoolReader(urn);
  const [frame, news, toAnswer] = await Promise.all([
    getFrame(),
    // Staff who look at a school's pages have notifications of their own.
    canAct ? getNewsSource(`school-${school.urn}`, actor) : null,
    actor.kind === 'school' ? countRequestsToAnswer(actor) : 0,
  ]);
  const home = `/schools/${school.urn}`;
  const places = [
    { href: home, label: canAct ? 'Home' : 'School home', exact: true },
    { href: `${home}/people`, label: 'ECTs and Mentors' },
    { href: `${home}/schedule`, label: 'Schedule' },
    { href: `${home}/library`, label: 'Library' },
    { href: `${home}/your-school`, label: 'Your School' },
  ];
  return (
    <SignedInShell
      frame={frame}
      news={news === null ? undefined : { ...news, href: `/schools/${school.urn}/notifications` }}
      role={membershipRoleLabel[actor.role]}
      place={school.name}
      homeHref={canAct ? home : '/staff'}
      navLabel={school.name}
      nav={
        canAct
          ? [
              ...places,
              { href: `${home}/requests`, label: 'Requests', count: toAnswer, countLabel: 'waiting for you' },
              {
                href: `${home}/notifications`,
                label: 'Notifications',
                count: news?.unread,
                countLabel: 'unread',
              },
            ]
          : [{ href: '/staff/schools', label: 'All schools' }, ...places]
      }
    >
      {children}
    </SignedInShell>
  );
}
