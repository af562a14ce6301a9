import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/with-actor';
import { Conflict, NotFound } from '@/lib/errors';
import type { Publication } from '@/lib/schedules/publication';
import {
  type GroupsPublished,
  lockOwnGroups,
  publishGroups,
  type ScheduleState,
  type Telling,
} from './publish-groups';

/** A change of one group, decided on its schedule's latest version. */
export interface GroupTelling extends Telling {
  latest: number;
}

/** @throws NotFound when it is not the actor's */
export async function lockOwnGroup(tx: Tx, actor: StaffActor, groupId: string): Promise<ScheduleState> {
  const state = (await lockOwnGroups(tx, actor, [groupId])).get(groupId);
  if (state === undefined) throw new NotFound();
  return state;
}

/**
 * Publishes changes of one group as one version and tells exactly those affected. @throws NotFound, Conflict when
 * more was published since the version it was decided on, RuleBroken
 */
export async function publishGroup(
  tx: Tx,
  actor: StaffActor,
  { latest, ...telling }: GroupTelling,
  publication: Omit<Publication, 'reason'>,
): Promise<GroupsPublished> {
  const state = await lockOwnGroup(tx, actor, publication.groupId);
  if (state.latest !== latest) throw new Conflict();
  return publishGroups(tx, actor, new Map([[publication.groupId, state]]), telling, [publication]);
}
