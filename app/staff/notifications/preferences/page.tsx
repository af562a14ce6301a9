import type { Metadata } from 'next';
import { PreferencesPage } from '@/components/notifications/preferences-page';
import { requireStaff } from '@/lib/auth/require-actor';
import { getPreferences } from '@/lib/notifications/preferences-queries';
import { changePreferencesAction } from './actions';

export const metadata: Metadata = { title: 'How you are told of staff news' };

export default async function StaffPreferencesPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string }>;
}) {
  const { actor } = await requireStaff();
  const [preferences, { done }] = await Promise.all([getPreferences(actor), searchParams]);
  return (
    <PreferencesPage
      path="/staff/notifications"
      preferences={preferences}
      isSaved={done === 'saved'}
      action={changePreferencesAction}
      address={{}}
    />
  );
}
