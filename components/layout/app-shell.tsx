import type { ReactNode } from 'react';
import { type Brand, BrandMark } from './brand-mark';
import { MoveFocus } from './move-focus';
import { type NavItem, NavLinks } from './nav-links';
import { SiteFooter } from './site-footer';
import { SkipLink } from './skip-link';

export interface Who {
  name: string;
  /** "Induction tutor", and where: the school, the partnership. */
  role: string;
  place?: string;
  /** Where people with several roles or schools choose another. */
  switchHref?: string;
}

export function AppShell({
  brand,
  homeHref,
  navLabel,
  nav,
  who,
  signOut,
  demonstration,
  news,
  idleWarning,
  children,
}: {
  brand: Brand;
  homeHref: string;
  navLabel: string;
  nav: NavItem[];
  who: Who;
  /** The form with the sign-out button. */
  signOut: ReactNode;
  demonstration?: ReactNode;
  /** Says what is new while the page is open. */
  news?: ReactNode;
  idleWarning?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="page">
      <SkipLink />
      <MoveFocus to="main" />
      {demonstration}
      <header className="masthead">
        <div className="wrap">
          <BrandMark href={homeHref} brand={brand} />
          <div className="who">
            <div className="who-person">
              {who.name}
              <span>{who.place ? `${who.role}, ${who.place}` : who.role}</span>
            </div>
            <div className="who-actions">
              {who.switchHref && <a href={who.switchHref}>Switch</a>}
              {signOut}
            </div>
          </div>
        </div>
      </header>
      {nav.length > 0 && <NavLinks label={navLabel} items={nav} />}
      <main className="main" id="main" tabIndex={-1}>
        <div className="wrap">{children}</div>
      </main>
      <SiteFooter productName={brand.productName} timeLimit />
      {news}
      {idleWarning}
    </div>
  );
}
