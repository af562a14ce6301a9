import type { ReactNode } from 'react';
import { SignedInShell } from '@/components/layout/signed-in-shell';
import { currentContext } from '@/lib/auth/contexts';
import { getFrame } from '@/lib/auth/frame';
import { requireSignedIn } from '@/lib/auth/require-actor';

export default async function ContextsLayout({ children }: { children: ReactNode }) {
  const signedIn = await requireSignedIn();
  const context = currentContext(signedIn);
  const frame = await getFrame();
  return (
    <SignedInShell
      frame={{ ...frame, switchHref: undefined }}
      role={signedIn.email}
      homeHref={context?.href ?? '/contexts'}
      navLabel="Your roles and schools"
      nav={[]}
    >
      {children}
    </SignedInShell>
  );
}
