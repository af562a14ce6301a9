import 'server-only';
import type { SelfActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { sharesOf } from './policy';
import type { ShareListItem } from './types';

/** The addresses of one's own schedule that still work, the newest first. */
export async function listShares(actor: SelfActor): Promise<ShareListItem[]> {
  return withActor(actor, (tx) =>
    tx.scheduleShare.findMany({
      where: { AND: [sharesOf(actor), { revokedAt: null, expiresAt: { gt: now() } }] },
      orderBy: { createdAt: 'desc' },
      select: {
        id: true,
        label: true,
        createdAt: true,
        expiresAt: true,
        opens: true,
        lastOpenedAt: true,
      },
    }),
  );
}
