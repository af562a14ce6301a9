import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { now, today } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { env } from '@/lib/env';
import { queueMail } from '@/lib/mail/queue';
import { senderOf } from '@/lib/mail/sender';
import { suppressedOf } from '@/lib/mail/suppressions';
import { noticesMail } from '@/lib/mail/templates/notices';
import { readSettings } from '@/lib/settings/queries';
import { sectionsOf, subjectOf } from '../mail-words';
import { calendarsOf, lockPending, type NoticeToMail } from '../pending';
import { parcelsOf, type Waits } from '../rules';

/** What a look at somebody's notices came to, for those who ask why a mail did or did not go. */
export interface MailedNotices {
  atOnce: number;
  digest: number;
  waiting: Waits[];
  /** Why nothing could be sent, whatever there is. */
  blocked: 'no_account' | 'dead_address' | null;
}

/**
 * Mails somebody the notices that are due now and that they have not read: at most one mail of those that cannot wait or
 * are wanted at once, and at most one digest a day. Run twice, it finds nothing the second time.
 */
export async function mailNotices({ userId }: { userId: string }): Promise<MailedNotices> {
  return withActor(systemActor(), async (tx) => {
    const nothing = { atOnce: 0, digest: 0, waiting: [], blocked: null };
    const user = await tx.user.findUnique({
      where: { id: userId },
      select: { id: true, email: true, name: true, disabledAt: true },
    });
    if (user === null || user.disabledAt !== null) return { ...nothing, blocked: 'no_account' };
    if ((await suppressedOf(tx, [user.email])).size > 0) return { ...nothing, blocked: 'dead_address' };
    const pending = await lockPending(tx, userId);
    if (pending.length === 0) return nothing;
    const parcels = parcelsOf(pending, await calendarsOf(tx, userId, pending), now());
    const atOnce = await send(tx, user, parcels.atOnce, 'now');
    const digest = await send(tx, user, parcels.digest, 'digest');
    return { atOnce, digest, waiting: parcels.waiting.map(({ why }) => why), blocked: null };
  });
}

interface MailedUser {
  id: string;
  email: string;
  name: string | null;
}

async function send(
  tx: Tx,
  user: MailedUser,
  notices: readonly NoticeToMail[],
  as: 'now' | 'digest',
): Promise<number> {
  const [first] = notices;
  if (first === undefined) return 0;
  const cadence = as === 'now' ? 'now' : notices.every(({ mail }) => mail === 'weekly') ? 'weekly' : 'daily';
  const organisations = [...new Set(notices.map(({ organisationId }) => organisationId))];
  const queued = await queueMail(tx, {
    ...noticesMail(
      {
        name: user.name,
        subject: subjectOf(notices, cadence),
        sections: sectionsOf(notices, env().APP_ORIGIN),
        url: `${env().APP_ORIGIN}${pathOf(first)}`,
        cadence,
        isUrgent: notices.some(({ isUrgent }) => isUrgent),
      },
      senderOf(await readSettings(tx)),
    ),
    to: { email: user.email, name: user.name, userId: user.id },
    idempotencyKey: as === 'now' ? `notices:${first.id}` : `digest:${user.id}:${today()}`,
    // News of several schools is nobody's to see but its reader's.
    organisationId: organisations.length === 1 ? (organisations[0] ?? null) : null,
    cause: { type: 'notice', id: first.id },
  });
  if (!queued) return 0;
  const { count } = await tx.notification.updateMany({
    where: { id: { in: notices.map(({ id }) => id) } },
    data: { mailedAt: now() },
  });
  return count;
}

function pathOf({ audience, urn }: NoticeToMail): string {
  if (audience === 'self') return '/me/notifications';
  return audience === 'staff' ? '/staff/notifications' : `/schools/${urn}/notifications`;
}
