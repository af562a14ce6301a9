import type { Metadata } from 'next';
import { PublicShell } from '@/components/layout/public-shell';
import { ButtonLink } from '@/components/ui/button-link';
import { publicSettings } from './(public)/public-settings';

export const metadata: Metadata = { title: 'Page not found' };

export default async function NotFoundPage() {
  const { brand } = await publicSettings();
  return (
    <PublicShell brand={brand}>
      <div className="prose">
        <h1>Page not found</h1>
        <p>
          If you typed the address, check that it is correct. If you pasted it, check that you copied all of
          it.
        </p>
        <p>
          You may also see this when the page is about a person or school that you do not have access to, for
          example because you are signed in for another school.
        </p>
        <div className="cluster">
          <ButtonLink href="/">Go to the start page</ButtonLink>
          <ButtonLink href="/help" variant="secondary">
            Ask for help
          </ButtonLink>
        </div>
      </div>
    </PublicShell>
  );
}
