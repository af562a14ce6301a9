import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { type StaffActor, systemActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { violatedConstraint } from '@/lib/db/errors';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound, RuleBroken } from '@/lib/errors';
import { compensating } from '../compensate';
import { lockPeople } from '../read-records';
import { requirePair } from '../require-pair';
import { tellSchoolsOfMerge } from '../tell';
import type { Move } from '../types';

/**
 * Takes a merge back: every row that it moved goes to where it was, as long as nobody has changed it since. What came
 * later stays with the record that stayed. Repeated, it finds nothing to do.
 *
 * @throws NotFound for a merge of others
 * @throws RuleBroken when what was moved has been changed since
 */
export async function splitPeople(
  actor: StaffActor,
  { mergeId }: { mergeId: string },
): Promise<{ survivorId: string; mergedId: string }> {
  const merge = await withActor(actor, async (tx) => {
    const found = await tx.personMerge.findUnique({
      where: { id: mergeId },
      select: { survivorId: true, mergedId: true, organisationId: true, undoneAt: true },
    });
    // Whose staff merged, their staff split.
    if (found === null || found.organisationId !== actor.organisationId) throw new NotFound();
    if (found.undoneAt === null)
      await requirePair(tx, actor, { one: found.survivorId, other: found.mergedId });
    return found;
  });
  const { survivorId, mergedId } = merge;
  if (merge.undoneAt === null)
    try {
      await withActor(systemActor(actor.userId), (tx) => split(tx, actor, mergeId), { timeout: 30_000 });
    } catch (error) {
      const rule = error instanceof RuleBroken ? error.code : violatedConstraint(error);
      if (rule === undefined) throw error;
      throw new RuleBroken(
        'split_refused',
        'Something that was moved has been changed since, so the records cannot be split by themselves. Register the other person again, or ask for help.',
      );
    }
  return { survivorId, mergedId };
}

async function split(tx: Tx, actor: StaffActor, mergeId: string): Promise<void> {
  const { survivorId, mergedId } = await tx.personMerge.findUniqueOrThrow({ where: { id: mergeId } });
  await lockPeople(tx, [survivorId, mergedId]);
  const merge = await tx.personMerge.findUniqueOrThrow({ where: { id: mergeId } });
  if (merge.undoneAt !== null) return;
  const moves = compensating(merge.moves as unknown as Move[]);
  await tx.$executeRaw`select app.apply_moves(${JSON.stringify(moves)}::jsonb)`;
  await tx.auditCarried.deleteMany({ where: { mergeId } });
  await tx.personMerge.update({
    where: { id: mergeId },
    data: { undoneAt: now(), undoneById: actor.userId },
  });
  const stays = await tx.schoolPeriod.findMany({
    where: { personId: { in: [survivorId, mergedId] } },
    select: { id: true },
  });
  await recordAudit(tx, actor, {
    action: 'person.split',
    subjectType: 'person',
    subjectId: survivorId,
    people: { personIds: [survivorId, mergedId], schoolPeriodIds: stays.map(({ id }) => id) },
    detail: { merge: mergeId, merged: mergedId },
  });
  for (const personId of [survivorId, mergedId]) await tellSchoolsOfMerge(tx, { personId, kind: 'split' });
}
