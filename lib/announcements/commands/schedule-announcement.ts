import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import type { IsoDate } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { enqueueJob } from '@/lib/jobs/enqueue';
import { loadFor, requireSeenReach } from '../load';
import { sendTime } from '../rules';
import type { At } from '../schemas';

/**
 * Sends a draft at a wall time in England, to whoever is in its audience then.
 * @throws NotFound, Conflict, RuleBroken for a time that is past, does not exist or comes twice
 */
export async function scheduleAnnouncement(
  actor: StaffActor,
  input: At & { seen: number; on: IsoDate; time: string },
): Promise<void> {
  const when = sendTime(input.on, input.time, now());
  if ('problem' in when) throw new RuleBroken('send_time', when.problem, 'time');
  await withActor(actor, async (tx) => {
    const announcement = await loadFor(tx, actor, input, 'send');
    await requireSeenReach(tx, announcement, input.seen);
    await tx.announcement.update({
      where: { id: input.id },
      data: {
        state: 'scheduled',
        stateSince: now(),
        sendAt: when.at,
        writtenById: actor.userId,
        version: { increment: 1 },
      },
    });
    await enqueueJob(tx, 'send-due-announcements', {}, { key: `announcement:${input.id}`, runAt: when.at });
    await recordAudit(tx, actor, {
      action: 'announcement.scheduled',
      subjectType: 'announcement',
      subjectId: input.id,
    });
  });
}

/** Makes a draft of it again, which is not sent by itself. @throws NotFound, Conflict */
export async function unscheduleAnnouncement(actor: StaffActor, at: At): Promise<void> {
  await withActor(actor, async (tx) => {
    await loadFor(tx, actor, at, 'unschedule');
    await tx.announcement.update({
      where: { id: at.id },
      data: { state: 'draft', stateSince: now(), sendAt: null, version: { increment: 1 } },
    });
    await recordAudit(tx, actor, {
      action: 'announcement.unscheduled',
      subjectType: 'announcement',
      subjectId: at.id,
    });
  });
}
