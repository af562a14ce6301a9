import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { loadFor } from '../load';
import type { At } from '../schemas';

/**
 * Stops what is being sent: whoever has not had it, and whose mail is not handed over, will not get it. The lock waits
 * for batches under way and later ones find it cancelled. @throws NotFound, Conflict
 */
export async function cancelAnnouncement(actor: StaffActor, at: At): Promise<void> {
  await withActor(
    actor,
    async (tx) => {
      const { last } = await loadFor(tx, actor, at, 'cancel');
      await tx.announcement.update({
        where: { id: at.id },
        data: { state: 'cancelled', stateSince: now(), version: { increment: 1 } },
      });
      if (last !== null) await tx.$queryRaw`select app.stop_announcement(${last.id}::uuid)::text as done`;
      await recordAudit(tx, actor, {
        action: 'announcement.cancelled',
        subjectType: 'announcement',
        subjectId: at.id,
      });
    },
    { timeout: 60_000 },
  );
}
