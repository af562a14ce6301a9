import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NotificationsPage } from '@/components/notifications/notifications-page';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { listNotifications } from '@/lib/notifications/queries';
import { notificationsPageSchema } from '@/lib/notifications/schemas';
import { markReadAction } from './actions';

export const metadata: Metadata = { title: 'Notifications' };

interface Props {
  params: Promise<{ urn: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SchoolNotificationsPage({ params, searchParams }: Props) {
  const { urn } = await params;
  const { actor, school } = await requireSchoolReader(urn);
  // Staff who look at a school's pages have notifications of their own.
  if (actor.kind === 'staff') redirect('/staff/notifications');
  const filters = notificationsPageSchema.parse(await searchParams);
  const listed = await listNotifications(actor, filters);
  return (
    <NotificationsPage
      path={`/schools/${school.urn}/notifications`}
      lede={`Alerts and programme updates for you at ${school.name}`}
      filters={filters}
      {...listed}
      action={markReadAction}
      address={{ urn: String(school.urn) }}
    />
  );
}
