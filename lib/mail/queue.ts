import 'server-only';
import type { Tx } from '@/lib/db/with-actor';

export interface QueuedMail {
  /** Which template: `sign-in-code`, `invitation`, … */
  kind: string;
  to: { email: string; name?: string | null };
  subject: string;
  text: string;
  html: string;
  /** One mail per key, however often the cause is repeated. */
  idempotencyKey: string;
  /** School or partner whom it concerns; null for sign-in mail. */
  organisationId?: string | null;
  /** Only with mail that its reader asked for, and only the worker's to add. */
  attachment?: { fileName: string; contentType: string; bytes: Uint8Array<ArrayBuffer> };
}

/** Writes the mail and the job that sends it, in the transaction of its cause. */
export async function queueMail(tx: Tx, mail: QueuedMail): Promise<void> {
  const [queued] = await tx.$queryRaw<{ id: string | null }[]>`
    select app.queue_mail(${mail.kind}, ${mail.to.email}, ${mail.to.name ?? null}, ${mail.subject}, ${mail.text}, ${mail.html},
      ${mail.idempotencyKey}, ${mail.organisationId ?? null}::uuid) as id`;
  if (mail.attachment === undefined || !queued?.id) return;
  const { fileName, contentType, bytes } = mail.attachment;
  await tx.mailAttachment.create({ data: { mailId: queued.id, fileName, contentType, content: bytes } });
}

export interface QueuedMailToUsers extends Omit<QueuedMail, 'to' | 'idempotencyKey'> {
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
