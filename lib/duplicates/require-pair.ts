import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { visiblePeople } from './policy';

/**
 * Both must be people whom the organisation trains or trained. Of a pair that was merged already, the id of the merge.
 *
 * @throws NotFound
 */
export async function requirePair(
  tx: Tx,
  actor: StaffActor,
  { one, other }: { one: string; other: string },
): Promise<string | null> {
  if (one === other) throw new NotFound();
  const merge = await tx.personMerge.findFirst({
    where: {
      undoneAt: null,
      OR: [
        { survivorId: one, mergedId: other },
        { survivorId: other, mergedId: one },
      ],
    },
    select: { id: true, survivorId: true },
  });
  const ids = merge === null ? [one, other] : [merge.survivorId];
  const seen = await tx.person.count({ where: visiblePeople(actor, ids) });
  if (seen !== ids.length) throw new NotFound();
  return merge?.id ?? null;
}
