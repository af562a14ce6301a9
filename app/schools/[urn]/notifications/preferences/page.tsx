import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PreferencesPage } from '@/components/notifications/preferences-page';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { getPreferences } from '@/lib/notifications/preferences-queries';
import { changePreferencesAction } from './actions';

export const metadata: Metadata = { title: 'How you are told of a school’s news' };

interface Props {
  params: Promise<{ urn: string }>;
  searchParams: Promise<{ done?: string }>;
}

export default async function SchoolPreferencesPage({ params, searchParams }: Props) {
  const { urn } = await params;
  const { actor, school } = await requireSchoolReader(urn);
  // Staff who look at a school's pages have preferences of their own.
  if (actor.kind === 'staff') redirect('/staff/notifications/preferences');
  const [preferences, { done }] = await Promise.all([getPreferences(actor), searchParams]);
  return (
    <PreferencesPage
      path={`/schools/${school.urn}/notifications`}
      preferences={preferences}
      isSaved={done === 'saved'}
      action={changePreferencesAction}
      address={{ urn: String(school.urn) }}
    />
  );
}
