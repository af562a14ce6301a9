import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { writeLook } from '@/lib/schedules/glances';

/**
 * The user has seen what was published for the groups of their organisation: it is not told again. What was published
 * after `upTo`, when their page was made, stays.
 */
export async function markPublishedSeen(actor: StaffActor, upTo: Date): Promise<void> {
  await withActor(actor, (tx) => writeLook(tx, actor.userId, actor.organisationId, upTo));
}
