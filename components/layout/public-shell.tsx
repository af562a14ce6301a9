import type { ReactNode } from 'react';
import { type Brand, BrandMark } from './brand-mark';
import { MoveFocus } from './move-focus';
import { SiteFooter } from './site-footer';
import { SkipLink } from './skip-link';

/** Pages that need no sign-in: start, sign-in, invitation, help, statements, errors. */
export function PublicShell({
  brand,
  demonstration,
  action,
  nav = [],
  path = null,
  children,
}: {
  brand: Brand;
  demonstration?: ReactNode;
  /** At the right of the header: usually the link to sign in. */
  action?: ReactNode;
  nav?: readonly { href: string; label: string }[];
  /** The address that is shown. */
  path?: string | null;
  children: ReactNode;
}) {
  return (
    <div className="page">
      <SkipLink />
      <MoveFocus to="main" />
      {demonstration}
      <header className="masthead masthead-public">
        <div className="wrap">
          <BrandMark href="/" brand={brand} />
          {action && <div className="who">{action}</div>}
        </div>
      </header>
      {nav.length > 0 && (
        <nav className="nav" aria-label="Public information">
          <div className="wrap">
            <ul>
              {nav.map(({ href, label }) => (
                <li key={href}>
                  <a href={href} aria-current={isAt(path, href) ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </nav>
      )}
      <main className="main" id="main" tabIndex={-1}>
        <div className="wrap">{children}</div>
      </main>
      <SiteFooter productName={brand.productName} />
    </div>
  );
}

function isAt(path: string | null, href: string): boolean {
  return path !== null && (path === href || path.startsWith(`${href}/`));
}
