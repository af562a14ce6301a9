import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { codeMinutes } from '@/lib/auth/verification';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { env } from '@/lib/env';
import { noteInvitationMailFailed } from '@/lib/invitations/note-mail-failed';
import { readSettings } from '@/lib/settings/queries';
import { invitationKind } from '../templates/invitation';
import { signInCodeKind } from '../templates/sign-in-code';
import { handOver, type Outcome, type OutgoingMail } from '../transport';

const mostAttempts = 12;
const removed = 'Removed after it was sent, because it held a secret.';

interface Claimed {
  id: string;
  kind: string;
  toEmail: string;
  toName: string | null;
  subject: string;
  text: string;
  html: string;
  attempts: number;
  idempotencyKey: string;
  createdAt: Date;
  replyTo: string | null;
  attachment: OutgoingMail['attachment'];
}

/**
 * Hands a queued mail over and notes what became of it; does nothing with one that was handed over or given up.
 * In a demonstration no mail leaves: it is marked as accepted and stays readable in the outbox.
 * @throws Error when the job runner should try again later
 */
export async function sendMail({ mailId }: { mailId: string }): Promise<void> {
  const mail = await claim(mailId);
  if (mail === null) return;
  if (env().DEMO) return noteOutcome(mail, { kind: 'accepted' });
  if (isTooLate(mail)) return noteOutcome(mail, { kind: 'permanent', problem: 'The code had expired.' });

  const { replyTo, toEmail, toName, ...content } = mail;
  const outcome = await handOver({ ...content, to: { email: toEmail, name: toName }, replyTo });
  const retried = outcome.kind === 'temporary' || outcome.kind === 'technical';
  if (retried && mail.attempts >= mostAttempts) {
    return noteOutcome(mail, { kind: 'permanent', problem: `Given up: ${outcome.problem}` });
  }
  await noteOutcome(mail, outcome);
  if (retried) throw new Error(`Mail ${mail.id} was not handed over (${outcome.kind} failure).`);
}

/** A try counts before it is made, so that one that ends the process is counted too. */
async function claim(mailId: string): Promise<Claimed | null> {
  return withActor(systemActor(), async (tx) => {
    const [mail] = await tx.mailMessage.updateManyAndReturn({
      where: { id: mailId, state: { notIn: ['accepted', 'permanent_failure'] } },
      data: { state: 'sending', attempts: { increment: 1 } },
    });
    if (mail === undefined) return null;
    const { support } = await readSettings(tx);
    const attachment = await tx.mailAttachment.findUnique({
      where: { mailId: mail.id },
      select: { fileName: true, contentType: true, content: true },
    });
    return { ...mail, attachment, replyTo: support.contacts[0]?.email || null };
  });
}

/** Nobody can use an old code, and its late arrival would puzzle people. */
function isTooLate(mail: Claimed): boolean {
  return mail.kind === signInCodeKind && now().getTime() - mail.createdAt.getTime() > codeMinutes * 60_000;
}

const stateOf = {
  accepted: 'accepted',
  permanent: 'permanent_failure',
  temporary: 'temporary_failure',
  technical: 'technical_failure',
} as const;

async function noteOutcome(mail: Claimed, outcome: Outcome): Promise<void> {
  const over = outcome.kind === 'accepted' || outcome.kind === 'permanent';
  const secret = mail.kind === signInCodeKind || mail.kind === invitationKind;
  await withActor(systemActor(), async (tx) => {
    await tx.mailMessage.updateMany({
      where: { id: mail.id },
      data: {
        state: stateOf[outcome.kind],
        handedOverAt: outcome.kind === 'accepted' ? now() : null,
        problem: 'problem' in outcome ? outcome.problem : null,
        ...(over && secret && !env().DEMO ? { text: removed, html: removed } : {}),
      },
    });
    // The file is with its reader or will never be; nobody needs a copy of it here.
    if (over && !env().DEMO) await tx.mailAttachment.deleteMany({ where: { mailId: mail.id } });
    if (outcome.kind === 'permanent' && mail.kind === invitationKind) {
      await noteInvitationMailFailed(tx, mail.idempotencyKey);
    }
  });
}
