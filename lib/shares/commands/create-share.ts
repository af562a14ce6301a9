import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SelfActor } from '@/lib/auth/actor';
import { newToken, sha256 } from '@/lib/auth/tokens';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { env } from '@/lib/env';
import { RuleBroken } from '@/lib/errors';
import { sharesOf } from '../policy';
import { mostShares, type shareDays, shareExpiresAt } from '../rules';
import type { NewShare } from '../types';

/** An address at which one's own schedule can be read without signing in, for so many days. */
export async function createShare(
  actor: SelfActor,
  { label, days }: { label: string; days: (typeof shareDays)[number] },
): Promise<NewShare> {
  const createdAt = now();
  return withActor(actor, async (tx) => {
    const present = await tx.scheduleShare.count({
      where: { AND: [sharesOf(actor), { revokedAt: null, expiresAt: { gt: createdAt } }] },
    });
    if (present >= mostShares) {
      throw new RuleBroken('too_many_shares', `You share ${mostShares} addresses. Stop one of them first.`);
    }
    const token = newToken();
    const { id, expiresAt } = await tx.scheduleShare.create({
      data: {
        personId: actor.personId,
        createdById: actor.userId,
        label,
        tokenHash: sha256(token),
        createdAt,
        expiresAt: shareExpiresAt(createdAt, days),
      },
      select: { id: true, expiresAt: true },
    });
    await recordAudit(tx, actor, {
      action: 'share.created',
      subjectType: 'schedule_share',
      subjectId: id,
      detail: { days },
    });
    return { id, label, expiresAt, address: `${env().APP_ORIGIN}/share/${token}` };
  });
}
