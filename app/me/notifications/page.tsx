import type { Metadata } from 'next';
import { NotificationsPage } from '@/components/notifications/notifications-page';
import { requireSelf } from '@/lib/auth/require-actor';
import { listNotifications } from '@/lib/notifications/queries';
import { notificationsPageSchema } from '@/lib/notifications/schemas';
import { markReadAction } from './actions';

export const metadata: Metadata = { title: 'Notifications' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function OwnNotificationsPage({ searchParams }: Props) {
  const { actor } = await requireSelf();
  const filters = notificationsPageSchema.parse(await searchParams);
  const listed = await listNotifications(actor, filters);
  return (
    <NotificationsPage
      path="/me/notifications"
      lede="Changes to your schedule and your registration"
      filters={filters}
      {...listed}
      action={markReadAction}
      address={{}}
    />
  );
}
