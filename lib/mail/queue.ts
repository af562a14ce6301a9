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
}

/** Writes the mail and the job that sends it, in the transaction of its cause. */
export async function queueMail(tx: Tx, mail: QueuedMail): Promise<void> {
  await tx.$executeRaw`
    select app.queue_mail(${mail.kind}, ${mail.to.email}, ${mail.to.name ?? null}, ${mail.subject}, ${mail.text}, ${mail.html},
      ${mail.idempotencyKey}, ${mail.organisationId ?? null}::uuid)`;
}
