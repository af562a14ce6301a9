import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { Conflict } from '@/lib/errors';
import { readHeldChanges } from '../held-changes';
import { lockOwnGroup } from '../publish-group';
import { tell } from '../publish-groups';

/**
 * Tells once of everything that was published while notices were held: what went back to where it was is no change.
 * Doing it again tells nobody. @throws NotFound, Conflict when more was published meanwhile
 */
export async function sendHeldNotices(
  actor: StaffActor,
  { groupId, latest, everybody }: { groupId: string; latest: number; everybody: boolean },
): Promise<{ notices: number; mails: number }> {
  return withActor(actor, async (tx) => {
    const known = await lockOwnGroup(tx, actor, groupId);
    if (known.held === 0) return { notices: 0, mails: 0 };
    if (known.latest !== latest) throw new Conflict();
    const changes = await readHeldChanges(tx, groupId);
    await tx.scheduleVersion.updateMany({
      where: { groupId, noticesHeldAt: { not: null } },
      data: { noticesHeldAt: null },
    });
    return tell(tx, actor, [groupId], changes, everybody);
  });
}
