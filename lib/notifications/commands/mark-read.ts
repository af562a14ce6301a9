import 'server-only';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { notificationsOf } from '../policy';
import type { NotificationReader } from '../queries';

/**
 * Marks one, or without an id all, of the person's notifications in this context as read. A foreign or unknown id
 * changes nothing and says nothing.
 */
export async function markRead(actor: NotificationReader, id?: string): Promise<void> {
  await withActor(actor, (tx) =>
    tx.notification.updateMany({
      where: { AND: [notificationsOf(actor), { readAt: null }, id === undefined ? {} : { id }] },
      data: { readAt: now() },
    }),
  );
}
