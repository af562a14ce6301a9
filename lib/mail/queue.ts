import 'server-only';
import type { Tx } from '@/lib/db/with-actor';

/** What led to a mail, so that all mail of one cause can be counted and found. */
export interface MailCause {
  /** "announcement_version", "notice", … */
  type: string;
  id: string;
}

export interface QueuedMail {
  /** Which template: `sign-in-code`, `invitation`, … */
  kind: string;
  to: { email: string; name?: string | null; userId?: string };
  subject: string;
  text: string;
  html: string;
  /** One mail per key, however often the cause is repeated. */
  idempotencyKey: string;
  /** School or partner whom it concerns; null for sign-in mail. */
  organisationId?: string | null;
  cause?: MailCause;
  /** Only with mail that its reader asked for, and only the worker's to add. */
  attachment?: { fileName: string; contentType: string; bytes: Uint8Array<ArrayBuffer> };
}

/**
 * Writes the mail and the job that sends it, in the transaction of its cause. False when there is one with the key
 * already. Mail to an address that does not work is not sent, which its row then says.
 */
export async function queueMail(tx: Tx, mail: QueuedMail): Promise<boolean> {
  const [queued] = await tx.$queryRaw<{ id: string | null }[]>`
    select app.queue_mail(${mail.kind}, ${mail.to.email}, ${mail.to.name ?? null}, ${mail.subject}, ${mail.text}, ${mail.html},
      ${mail.idempotencyKey}, ${mail.organisationId ?? null}::uuid, ${mail.to.userId ?? null}::uuid,
      ${mail.cause?.type ?? null}, ${mail.cause?.id ?? null}::uuid) as id`;
  if (!queued?.id) return false;
  if (mail.attachment === undefined) return true;
  const { fileName, contentType, bytes } = mail.attachment;
  await tx.mailAttachment.create({ data: { mailId: queued.id, fileName, contentType, content: bytes } });
  return true;
}

export interface QueuedMailToUsers
  extends Omit<QueuedMail, 'to' | 'idempotencyKey' | 'cause' | 'attachment'> {
  userIds: string[];
  /** One mail per key and user, however often the cause is repeated. */
  key: string;
}

/**
 * The same for accounts whose names and addresses the actor need not know, in one statement: `{{name}}` becomes the
 * name of each. Returns how many mails were queued.
 */
export async function queueMailEach(tx: Tx, mails: readonly QueuedMailToUsers[]): Promise<number> {
  if (mails.length === 0) return 0;
  const [row] = await tx.$queryRaw<{ queued: number }[]>`
    select app.queue_mail_each(${JSON.stringify(mails)}::jsonb) as queued`;
  return row?.queued ?? 0;
}

export interface MailToMany {
  /** Which template: `announcement`, … */
  kind: string;
  subject: string;
  /** `{{name}}` becomes the reader's name and, in newsletters, `{{unsubscribe}}` the address that ends them. */
  text: string;
  /** The same; the name is escaped as it is put in. */
  html: string;
  /** One mail per key and user, and one text per key: put the version of the cause into it. */
  key: string;
  organisationId: string | null;
  cause: MailCause;
  /**
   * Newsletters carry List-Unsubscribe with one click and go to nobody who has unsubscribed (preference "newsletter");
   * service messages go to everybody.
   */
  isNewsletter: boolean;
}

export interface MailOfUser {
  userId: string;
  mailId: string;
  /** "created", or "suppressed" when it will not be sent; for one that was queued before, what has become of it. */
  state: string;
}

/**
 * One text to many accounts, set by set: the text is stored once, the rows carry addresses only, and one job sends them
 * all. Call it with up to about 5,000 ids at a time, each call in a transaction of its own or not: an id that was queued
 * under the key before is answered with its mail of then. Disabled and unknown accounts are left out.
 * For staff and the worker. Progress: count `mail_message` by (cause_type, cause_id, state), which has an index.
 */
export async function queueMailToUsers(
  tx: Tx,
  { cause, ...mail }: MailToMany,
  userIds: readonly string[],
): Promise<MailOfUser[]> {
  if (userIds.length === 0) return [];
  const content = JSON.stringify({ ...mail, causeType: cause.type, causeId: cause.id });
  return tx.$queryRaw<MailOfUser[]>`
    select user_id::text as "userId", mail_id::text as "mailId", state::text as state
    from app.queue_mail_to_users(${content}::jsonb, ${[...userIds]}::uuid[])`;
}
