import 'server-only';
import { claimMail } from '../claims';
import { isPausedFor } from '../flow';
import { handOver } from '../hand-over';
import { noteOutcome } from '../note-outcome';
import { openMailer } from '../transport';

/**
 * Hands one queued mail over and notes what became of it; does nothing with one that is over or that somebody else is
 * sending. A mail that has to be tried again is left to `sendMails`.
 */
export async function sendMail({ mailId }: { mailId: string }): Promise<void> {
  if (await isPausedFor(mailId)) return;
  const mail = await claimMail(mailId);
  if (mail === null) return;
  const mailer = await openMailer();
  try {
    await noteOutcome(mail, await handOver(mail, mailer));
  } finally {
    mailer.close();
  }
}
