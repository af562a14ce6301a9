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
  await withActor(actor, async (tx) => {
    const { count } = await tx.notification.updateMany({
      where: { AND: [notificationsOf(actor), { readAt: null }, id === undefined ? {} : { id }] },
      data: { readAt: now() },
    });
    // Other open pages of the person count anew.
    if (count > 0) await tx.$executeRaw`select pg_notify('notifications', ${actor.userId})`;
  });
}
