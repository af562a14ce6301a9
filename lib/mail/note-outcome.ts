import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { env } from '@/lib/env';
import { noteInvitationMailFailed } from '@/lib/invitations/note-mail-failed';
import type { ClaimedMail } from './claims';
import { stopSending } from './dead-addresses';
import { nextAttemptAt } from './rules';
import { invitationKind } from './templates/invitation';
import { signInCodeKind } from './templates/sign-in-code';
import type { Outcome } from './types';

const removed = 'Removed after it was sent, because it held a secret.';

const stateOf = {
  accepted: 'accepted',
  permanent: 'permanent_failure',
  temporary: 'temporary_failure',
  technical: 'technical_failure',
  suppressed: 'suppressed',
} as const;

/** Writes what became of a mail, and in the same transaction everything that follows from it. */
export async function noteOutcome(mail: ClaimedMail, tried: Outcome): Promise<void> {
  const { outcome, next } = lastingOutcome(mail, tried);
  const isOver = next === null;
  const secret = mail.kind === signInCodeKind || mail.kind === invitationKind;
  await withActor(systemActor(), async (tx) => {
    await tx.mailMessage.updateMany({
      where: { id: mail.id },
      data: {
        state: stateOf[outcome.kind],
        handedOverAt: outcome.kind === 'accepted' ? now() : null,
        problem: 'problem' in outcome ? outcome.problem : null,
        nextAttemptAt: next,
        ...(isOver && secret && !env().DEMO ? { text: removed, html: removed } : {}),
      },
    });
    // The file is with its reader or will never be; nobody needs a copy of it here.
    if (isOver && !env().DEMO && mail.attachment !== null)
      await tx.mailAttachment.deleteMany({ where: { mailId: mail.id } });
    if (outcome.kind !== 'accepted' && isOver) await noteFailure(tx, mail, outcome);
    if (outcome.kind === 'accepted' && mail.kind === signInCodeKind)
      await tx.mailSuppression.deleteMany({ where: { email: mail.toEmail, reason: 'refused' } });
  });
}

function lastingOutcome(mail: ClaimedMail, outcome: Outcome): { outcome: Outcome; next: Date | null } {
  if (outcome.kind !== 'temporary' && outcome.kind !== 'technical') return { outcome, next: null };
  const next = nextAttemptAt(mail.attempts, mail.createdAt, now());
  if (next !== null) return { outcome, next };
  return { outcome: { kind: 'permanent', problem: `Given up: ${outcome.problem}` }, next: null };
}

async function noteFailure(tx: Tx, mail: ClaimedMail, outcome: Outcome): Promise<void> {
  if (mail.kind === invitationKind) await noteInvitationMailFailed(tx, mail.idempotencyKey);
  if (outcome.kind === 'permanent' && outcome.isDeadAddress)
    await stopSending(tx, mail.toEmail, outcome.problem);
}
