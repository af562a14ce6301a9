import 'server-only';
import { codeMinutes } from '@/lib/auth/verification';
import { now } from '@/lib/dates/clock';
import { env } from '@/lib/env';
import { type ClaimedMail, leaseMs } from './claims';
import { escapedForHtml } from './compose';
import { signInCodeKind } from './templates/sign-in-code';
import type { Mailer } from './transport';
import type { Outcome } from './types';
import { unsubscribeUrls } from './unsubscribe-token';

/** In a demonstration no mail leaves: it counts as accepted and stays readable in the outbox. */
export async function handOver(mail: ClaimedMail, mailer: Mailer): Promise<Outcome> {
  if (mail.keptFrom !== null) return { kind: 'suppressed', problem: mail.keptFrom };
  if (isTooLate(mail)) return { kind: 'permanent', problem: 'The code had expired.' };
  if (env().DEMO) return { kind: 'accepted' };
  const unsubscribe = mail.isNewsletter && mail.userId !== null ? unsubscribeUrls(mail.userId) : null;
  return mailer.handOver({
    id: mail.id,
    to: { email: mail.toEmail, name: mail.toName },
    replyTo: mail.replyTo,
    subject: mail.subject,
    attachment: mail.attachment,
    unsubscribeUrl: unsubscribe?.oneClick ?? null,
    ...personal(mail, unsubscribe?.page),
  });
}

/** The reader's own name and address put into a text that many get. */
export function personal(
  { text, html, toName }: Pick<ClaimedMail, 'text' | 'html' | 'toName'>,
  unsubscribePage = '',
): { text: string; html: string } {
  const name = toName ?? 'colleague';
  return {
    text: text.replaceAll('{{name}}', () => name).replaceAll('{{unsubscribe}}', unsubscribePage),
    html: html
      .replaceAll('{{name}}', () => escapedForHtml(name))
      .replaceAll('{{unsubscribe}}', unsubscribePage),
  };
}

/** Whether there is time left to hand it over before somebody else may claim it. */
export function isStillOurs(claimedAt: Date): boolean {
  return now().getTime() - claimedAt.getTime() < leaseMs - 60_000;
}

/** Nobody can use an old code, and its late arrival would puzzle people. */
function isTooLate(mail: ClaimedMail): boolean {
  return mail.kind === signInCodeKind && now().getTime() - mail.createdAt.getTime() > codeMinutes * 60_000;
}
