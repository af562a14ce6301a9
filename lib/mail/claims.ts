import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { readSettings } from '@/lib/settings/queries';
import { suppressedOf } from './suppressions';
import { signInCodeKind } from './templates/sign-in-code';
import type { OutgoingMail } from './transport';

/** Whoever claimed a mail has it for so long; then it counts as left lying by a process that was killed. */
export const leaseMs = 5 * 60_000;

export interface ClaimedMail {
  id: string;
  kind: string;
  toEmail: string;
  toName: string | null;
  subject: string;
  text: string;
  html: string;
  attempts: number;
  idempotencyKey: string;
  organisationId: string | null;
  userId: string | null;
  isNewsletter: boolean;
  createdAt: Date;
  replyTo: string | null;
  attachment: OutgoingMail['attachment'];
  /** Why it is not to be sent after all; null when it is. */
  keptFrom: string | null;
}

/**
 * One mail by its id. A try counts before it is made, so that one that ends the process is counted too. Null when it is
 * over, or somebody else is about to send it.
 */
export async function claimMail(mailId: string): Promise<ClaimedMail | null> {
  return withActor(systemActor(), async (tx) => {
    const claimed = await tx.$queryRaw<{ id: string }[]>`
      update mail_message set state = 'sending', attempts = attempts + 1, claimed_at = ${now()}, next_attempt_at = ${leaseEnd()}
      where id = ${mailId}::uuid and state not in ('accepted', 'permanent_failure', 'suppressed')
        and (state <> 'sending' or next_attempt_at <= ${now()}) returning id`;
    const [mail] = await readClaimed(
      tx,
      claimed.map(({ id }) => id),
    );
    return mail ?? null;
  });
}

/**
 * The next mails that are due, the earliest first, at most so many; what another process is claiming is passed over.
 * `most` is asked inside the lock under which the throttle counts.
 */
export async function claimDueMails(most: (tx: Tx) => Promise<number>): Promise<ClaimedMail[]> {
  return withActor(systemActor(), async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('mail-throttle'))`;
    const limit = await most(tx);
    if (limit === 0) return [];
    const claimed = await tx.$queryRaw<{ id: string }[]>`
      update mail_message set state = 'sending', attempts = attempts + 1, claimed_at = ${now()}, next_attempt_at = ${leaseEnd()}
      where id in (select id from mail_message where next_attempt_at <= ${now()}
        order by next_attempt_at, id limit ${limit} for update skip locked) returning id`;
    return readClaimed(
      tx,
      claimed.map(({ id }) => id),
    );
  });
}

/** Gives back what was claimed and not tried. */
export async function releaseMails(mails: readonly ClaimedMail[]): Promise<void> {
  if (mails.length === 0) return;
  await withActor(systemActor(), (tx) =>
    tx.mailMessage.updateMany({
      where: { id: { in: mails.map(({ id }) => id) }, state: 'sending' },
      data: { state: 'created', attempts: { decrement: 1 }, nextAttemptAt: now() },
    }),
  );
}

const leaseEnd = () => new Date(now().getTime() + leaseMs);

async function readClaimed(tx: Tx, ids: string[]): Promise<ClaimedMail[]> {
  if (ids.length === 0) return [];
  const { support } = await readSettings(tx);
  const mails = await tx.mailMessage.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
    include: {
      content: { select: { text: true, html: true } },
      attachment: { select: { fileName: true, contentType: true, content: true } },
    },
  });
  const unwanted = await unwantedOf(tx, mails);
  return mails.map(({ content, ...mail }) => ({
    ...mail,
    ...(content ?? {}),
    replyTo: support.contacts[0]?.email || null,
    keptFrom: unwanted.get(mail.id) ?? null,
  }));
}

/** Looked at once more as it is sent: hours may lie between. Whoever asks for a code may always try. */
async function unwantedOf(
  tx: Tx,
  mails: readonly {
    id: string;
    kind: string;
    toEmail: string;
    userId: string | null;
    isNewsletter: boolean;
  }[],
): Promise<Map<string, string>> {
  const dead = await suppressedOf(
    tx,
    mails.filter(({ kind }) => kind !== signInCodeKind).map(({ toEmail }) => toEmail),
  );
  const readers = mails.flatMap(({ isNewsletter, userId }) =>
    isNewsletter && userId !== null ? [userId] : [],
  );
  const left =
    readers.length === 0
      ? []
      : await tx.notificationPreference.findMany({
          where: { userId: { in: readers }, kind: 'newsletter', mail: 'off' },
          select: { userId: true },
        });
  const unsubscribed = new Set(left.map(({ userId }) => userId));
  const unwanted = new Map<string, string>();
  for (const { id, kind, toEmail, userId, isNewsletter } of mails) {
    if (kind !== signInCodeKind && dead.has(toEmail.toLowerCase()))
      unwanted.set(id, 'This address does not work.');
    else if (isNewsletter && userId !== null && unsubscribed.has(userId))
      unwanted.set(id, 'Unsubscribed from newsletters.');
  }
  return unwanted;
}
