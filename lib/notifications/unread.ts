import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';

/** How many notifications the actor has not read, in the context in which they act. */
export async function countUnread(actor: Actor): Promise<number> {
  return withActor(actor, (tx) =>
    tx.notification.count({
      where: { userId: actor.userId ?? undefined, organisationId: contextOf(actor), readAt: null },
    }),
  );
}

function contextOf(actor: Actor): string | null {
  if (actor.kind === 'school') return actor.schoolId;
  if (actor.kind === 'staff' || actor.kind === 'facilitator') return actor.organisationId;
  return null;
}
