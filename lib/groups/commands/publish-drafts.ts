import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { type GroupPublished, lockOwnGroup, publishGroup, type Telling } from '../publish-group';

/**
 * Publishes all drafts of a group as one version. Doing it again publishes nothing more.
 * @throws NotFound, Conflict
 */
export async function publishDrafts(
  actor: StaffActor,
  { groupId, ...telling }: Telling & { groupId: string },
): Promise<GroupPublished> {
  return withActor(actor, async (tx) => {
    await lockOwnGroup(tx, actor, groupId);
    const drafts = await tx.event.findMany({ where: { groupId, publishedAt: null }, select: { id: true } });
    if (drafts.length === 0)
      return {
        published: { versions: [], revisions: [], addedEventIds: [] },
        isHeld: false,
        notices: 0,
        mails: 0,
      };
    return publishGroup(tx, actor, telling, {
      groupId,
      changed: drafts.map(({ id }) => ({ eventId: id, to: {} })),
    });
  });
}
