import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { beginSending } from '../begin-sending';
import { loadFor } from '../load';
import type { CorrectInput } from '../schemas';

/**
 * Sends other words to exactly those who had the version before, whoever is in the audience today.
 * @throws NotFound, Conflict, RuleBroken when nothing is different or nobody had it
 */
export async function correctAnnouncement(actor: StaffActor, input: CorrectInput): Promise<void> {
  await withActor(actor, async (tx) => {
    const announcement = await loadFor(tx, actor, input, 'correct');
    const { subject, body } = input;
    if (subject === announcement.subject && body === announcement.body)
      throw new RuleBroken('nothing_corrected', 'Change the subject or the text first', 'body');
    const had = await tx.announcementRecipient.findFirst({
      where: { versionId: announcement.last?.id, toldAt: { not: null }, stoppedAt: null },
      select: { id: true },
    });
    if (had === null)
      throw new RuleBroken('nobody_had_it', 'Nobody had it, so there is nobody to correct it to');
    await beginSending(tx, { ...announcement, subject, body }, actor.userId);
    await recordAudit(tx, actor, {
      action: 'announcement.corrected',
      subjectType: 'announcement',
      subjectId: input.id,
    });
  });
}
