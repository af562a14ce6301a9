import type { ReactNode } from 'react';

export function DemonstrationBanner({ children }: { children?: ReactNode }) {
  return (
    <aside className="demo-banner" aria-label="Demonstration">
      <div className="wrap">
        <strong>Demonstration.</strong> Every person and school here is invented. {children}
      </div>
    </aside>
  );
}
