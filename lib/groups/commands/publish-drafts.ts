import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { Conflict } from '@/lib/errors';
import { planDrafts, publicationsOf, sealOf } from '../planned-changes';
import { type GroupsPublished, lockOwnGroups, publishGroups, type Telling } from '../publish-groups';

/**
 * Publishes all drafts of the groups, each group's as one version, and tells everybody affected once. All of it or
 * nothing. Doing it again publishes nothing more.
 * @param seal of the preview that it was decided on
 * @throws NotFound, Conflict when anything is otherwise than it was shown
 */
export async function publishDrafts(
  actor: StaffActor,
  { groupIds, seal, ...telling }: Telling & { groupIds: readonly string[]; seal: string },
): Promise<GroupsPublished> {
  return withActor(
    actor,
    async (tx) => {
      const states = await lockOwnGroups(tx, actor, groupIds);
      const groups = await planDrafts(tx, groupIds);
      const publications = publicationsOf(groups);
      if (publications.length > 0 && sealOf(groups) !== seal) throw new Conflict();
      return publishGroups(tx, actor, states, telling, publications);
    },
    { timeout: 60_000 },
  );
}
