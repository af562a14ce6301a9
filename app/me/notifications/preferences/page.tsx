import type { Metadata } from 'next';
import { PreferencesPage } from '@/components/notifications/preferences-page';
import { requireSelf } from '@/lib/auth/require-actor';
import { getPreferences } from '@/lib/notifications/preferences-queries';
import { changePreferencesAction } from './actions';

export const metadata: Metadata = { title: 'How you are told of your training' };

export default async function SelfPreferencesPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string }>;
}) {
  const { actor } = await requireSelf();
  const [preferences, { done }] = await Promise.all([getPreferences(actor), searchParams]);
  return (
    <PreferencesPage
      path="/me/notifications"
      preferences={preferences}
      isSaved={done === 'saved'}
      action={changePreferencesAction}
      address={{}}
    />
  );
}
