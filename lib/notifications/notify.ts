import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { alwaysAtOnce, mailDefaults } from './defaults';
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
  /** A cancellation, a move within five school days: shown and mailed at once, whatever its reader prefers. */
  urgent?: boolean;
  /** "none" when the cause mails its readers itself; otherwise each reader's preference decides. */
  mail?: 'none';
}

/**
 * Adds one notification for each of the people, in the transaction of its cause. Returns how many.
 *
 * It becomes mail by what each reader prefers for its kind (now, daily, weekly or off; `mailDefaults` where they have not
 * chosen): that is decided and written here, and the worker mails it when the quiet rules allow, unless it was read
 * before. A cause queues no mail of its own for it.
 */
export async function notify(tx: Tx, notification: NewNotification): Promise<number> {
  return tell(tx, [notification]);
}

export interface NewNotice extends Omit<NewNotification, 'userIds'> {
  userId: string;
}

/** The same for many people, each with words of their own, in one statement. */
export async function notifyEach(tx: Tx, notices: readonly NewNotice[]): Promise<number> {
  return tell(
    tx,
    notices.map(({ userId, ...notice }) => ({ ...notice, userIds: [userId] })),
  );
}

async function tell(tx: Tx, notices: readonly NewNotification[]): Promise<number> {
  if (notices.every(({ userIds }) => userIds.length === 0)) return 0;
  const asked = notices.map((notice) => ({
    ...notice,
    urgent: notice.urgent ?? alwaysAtOnce.includes(notice.kind),
  }));
  const [row] = await tx.$queryRaw<{ told: number }[]>`
    select app.tell(${JSON.stringify(asked)}::jsonb, ${JSON.stringify(mailDefaults)}::jsonb) as told`;
  return row?.told ?? 0;
}
