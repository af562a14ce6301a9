import type { ReactNode } from 'react';
import { LiveNews } from '@/components/notifications/live/live-news';
import type { NewsSource } from '@/lib/notifications/types';
import { AppShell } from './app-shell';
import type { Brand } from './brand-mark';
import { DemonstrationBanner } from './demonstration-banner';
import { IdleWarning } from './idle-warning';
import type { NavItem } from './nav-links';
import { SignOutForm } from './sign-out-form';

/** The frame of every audience: who and where, a way to switch, a way out, and the warning before time runs out. */
export function SignedInShell({
  frame,
  role,
  place,
  homeHref,
  navLabel,
  nav,
  news,
  children,
}: {
  frame: { brand: Brand; name: string; switchHref?: string; idleSeconds: number; demonstration: boolean };
  role: string;
  place?: string;
  homeHref: string;
  navLabel: string;
  nav: NavItem[];
  /** What of their notifications the page follows, and where they are. */
  news?: NewsSource & { href: string };
  children: ReactNode;
}) {
  return (
    <AppShell
      brand={frame.brand}
      homeHref={homeHref}
      navLabel={navLabel}
      nav={nav}
      who={{ name: frame.name, role, place, switchHref: frame.switchHref }}
      signOut={<SignOutForm />}
      demonstration={
        frame.demonstration ? (
          <DemonstrationBanner>
            <a href="/demonstration/outbox">Read the mail it sent</a>
          </DemonstrationBanner>
        ) : undefined
      }
      news={
        news && (
          <LiveNews context={news.context} channel={news.channel} position={news.position} href={news.href} />
        )
      }
      idleWarning={
        <IdleWarning idleSeconds={frame.idleSeconds} keepAliveUrl="/api/session/touch" signInUrl="/sign-in" />
      }
    >
      {children}
    </AppShell>
  );
}
