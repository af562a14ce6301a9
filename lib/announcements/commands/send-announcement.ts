import 'server-only';
import type { z } from 'zod';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { beginSending } from '../begin-sending';
import { loadFor, requireSeenReach } from '../load';
import type { sendSchema } from '../schemas';

/**
 * Sends a draft now to as many people as were confirmed. Pressed twice, the second finds no draft any more.
 * @throws NotFound, Conflict, RuleBroken when the audience is empty or another one than was seen
 */
export async function sendAnnouncement(actor: StaffActor, input: z.output<typeof sendSchema>): Promise<void> {
  await withActor(actor, async (tx) => {
    const announcement = await loadFor(tx, actor, input, 'send');
    const { people } = await requireSeenReach(tx, announcement, input.seen);
    await beginSending(tx, announcement, actor.userId);
    await recordAudit(tx, actor, {
      action: 'announcement.sent',
      subjectType: 'announcement',
      subjectId: input.id,
      detail: { people },
    });
  });
}
