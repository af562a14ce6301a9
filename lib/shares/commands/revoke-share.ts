import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SelfActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { sharesOf } from '../policy';

/** From now on the address answers like one that never was. Stopping it again changes nothing. */
export async function revokeShare(actor: SelfActor, shareId: string): Promise<void> {
  await withActor(actor, async (tx) => {
    const own = { AND: [{ id: shareId }, sharesOf(actor)] };
    if ((await tx.scheduleShare.count({ where: own })) === 0) throw new NotFound();
    const { count } = await tx.scheduleShare.updateMany({
      where: { AND: [own, { revokedAt: null }] },
      data: { revokedAt: now() },
    });
    if (count === 0) return;
    await recordAudit(tx, actor, {
      action: 'share.revoked',
      subjectType: 'schedule_share',
      subjectId: shareId,
    });
  });
}
