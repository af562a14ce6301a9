import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, RuleBroken } from '@/lib/errors';
import { planShift, publicationsOf, sealOf } from '../planned-changes';
import { type GroupsPublished, lockOwnGroups, publishGroups, type Telling } from '../publish-groups';

/**
 * Moves all events of the groups that are still to come by a number of teaching weeks: the same day and time, never on
 * a holiday. Each group gets a version of its own and everybody affected is told once. All of it or nothing.
 * @param seal of the preview that it was decided on
 * @throws NotFound, Conflict when anything is otherwise than it was shown, RuleBroken when there is no teaching week
 * for one of the events, or it would be over
 */
export async function shiftGroups(
  actor: StaffActor,
  {
    groupIds,
    weeks,
    seal,
    ...telling
  }: Telling & { groupIds: readonly string[]; weeks: number; seal: string },
): Promise<GroupsPublished> {
  return withActor(
    actor,
    async (tx) => {
      const states = await lockOwnGroups(tx, actor, groupIds);
      const groups = await planShift(tx, groupIds, weeks);
      const impossible = groups.filter((group) => group.impossible > 0);
      if (impossible.length > 0)
        throw new RuleBroken(
          'no_teaching_week',
          `There are no term dates for so many weeks (${namesOf(impossible)}). Add them, or choose fewer weeks`,
          'weeks',
        );
      const past = groups.filter((group) => group.past > 0);
      if (past.length > 0)
        throw new RuleBroken(
          'shift_into_past',
          `Events would be today or in the past (${namesOf(past)}). Choose fewer weeks`,
          'weeks',
        );
      if (sealOf(groups) !== seal) throw new Conflict();
      return publishGroups(tx, actor, states, telling, publicationsOf(groups));
    },
    { timeout: 60_000 },
  );
}

const most = 3;

function namesOf(groups: readonly { name: string }[]): string {
  const names = groups.slice(0, most).map(({ name }) => name);
  return names.join(', ') + (groups.length > most ? ` and ${groups.length - most} more` : '');
}
