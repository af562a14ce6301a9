import type { Metadata } from 'next';
import { ContextList } from '@/components/access/context-list';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { contextsOf } from '@/lib/auth/contexts';
import { requireSignedIn } from '@/lib/auth/require-actor';
import { chooseContextAction } from './actions';

export const metadata: Metadata = { title: 'Your roles and schools' };

export default async function ContextsPage() {
  const signedIn = await requireSignedIn();
  const contexts = contextsOf(signedIn);
  if (contexts.length === 0) {
    return (
      <EmptyState
        title="You have no access at the moment"
        actions={<ButtonLink href="/help">Ask for access or help</ButtonLink>}
      >
        <p>
          {signedIn.email} is known here, but you are not named for a school or organisation today, and no
          record of your own training is open. If you have moved school, ask the new school’s induction tutor
          or us.
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader
        title={contexts.length === 1 ? 'Your role' : 'Where do you want to go?'}
        lede={
          contexts.length === 1
            ? undefined
            : 'You work in several roles or schools. What you see and do belongs to one of them at a time.'
        }
      />
      <ContextList
        action={chooseContextAction}
        currentKey={signedIn.contextKey}
        contexts={contexts.map(({ key, organisationName, roleLabel }) => ({
          key,
          organisationName,
          roleLabel,
        }))}
      />
    </>
  );
}
