import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentContext } from '@/lib/auth/contexts';
import { requireSignedIn } from '@/lib/auth/require-actor';

export const metadata: Metadata = { title: 'To how you are told' };

/** The address in every mail: on to the preferences of whatever role the person is in. */
export default async function PreferencesAddress() {
  const href = currentContext(await requireSignedIn())?.href ?? '/contexts';
  const hasNotifications = href === '/me' || href === '/staff' || href.startsWith('/schools/');
  redirect(hasNotifications ? `${href}/notifications/preferences` : href);
}
