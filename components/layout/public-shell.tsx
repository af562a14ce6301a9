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
  children,
}: {
  brand: Brand;
  demonstration?: ReactNode;
  /** At the right of the header: usually the link to sign in. */
  action?: ReactNode;
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
      <main className="main" id="main" tabIndex={-1}>
        <div className="wrap">{children}</div>
      </main>
      <SiteFooter productName={brand.productName} />
    </div>
  );
}
