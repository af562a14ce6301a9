import type { Metadata } from 'next';
import { NotificationsPage } from '@/components/notifications/notifications-page';
import { requireStaff } from '@/lib/auth/require-actor';
import { listNotifications } from '@/lib/notifications/queries';
import { notificationsPageSchema } from '@/lib/notifications/schemas';
import { markReadAction } from './actions';

export const metadata: Metadata = { title: 'Notifications' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function StaffNotificationsPage({ searchParams }: Props) {
  const { actor, organisation } = await requireStaff();
  const filters = notificationsPageSchema.parse(await searchParams);
  const listed = await listNotifications(actor, filters);
  return (
    <NotificationsPage
      path="/staff/notifications"
      lede={`Imports, enquiries and changes for you at ${organisation.name}`}
      filters={filters}
      {...listed}
      action={markReadAction}
      address={{}}
    />
  );
}
