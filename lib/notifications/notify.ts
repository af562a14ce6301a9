import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import type { NotificationKind } from './types';

export interface NewNotification {
  userIds: string[];
  /** The school or partner in whose context it is read; null for the person's own pages. */
  organisationId: string | null;
  kind: NotificationKind;
  title: string;
  body?: string;
  /** Path inside the product. */
  href?: string;
  subjectType?: string;
  subjectId?: string;
}

/** Adds one notification for each of the people, in the transaction of its cause. Returns how many. */
export async function notify(tx: Tx, notification: NewNotification): Promise<number> {
  if (notification.userIds.length === 0) return 0;
  const [row] = await tx.$queryRaw<{ added: number }[]>`
    select app.add_notifications(${notification.userIds}::uuid[], ${notification.organisationId}::uuid, ${notification.kind},
      ${notification.title}, ${notification.body ?? null}, ${notification.href ?? null},
      ${notification.subjectType ?? null}, ${notification.subjectId ?? null}::uuid) as added`;
  return row?.added ?? 0;
}

export interface NewNotice extends Omit<NewNotification, 'userIds'> {
  userId: string;
}

/** The same for many people, each with words of their own, in one statement. */
export async function notifyEach(tx: Tx, notices: readonly NewNotice[]): Promise<number> {
  if (notices.length === 0) return 0;
  const [row] = await tx.$queryRaw<{ added: number }[]>`
    select app.add_notifications_each(${JSON.stringify(notices)}::jsonb) as added`;
  return row?.added ?? 0;
}
