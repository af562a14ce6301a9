import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { loadAllocation } from '../load';
import { proposeGroups } from '../propose';
import { proposalSchema } from '../schemas';

/**
 * Works out a group for everybody of the organisation's who has none, and keeps the proposal. Nobody is moved.
 * @returns id of the proposal
 * @throws RuleBroken when everybody has a group
 */
export async function proposeAllocation(actor: StaffActor): Promise<string> {
  return withActor(actor, async (tx) => {
    const { people, groups, weekdayOf } = await loadAllocation(tx, actor, today());
    if (people.length === 0)
      throw new RuleBroken('nobody_waits', 'Everybody with an accepted registration has a group.');
    const proposal = proposalSchema.parse(proposeGroups(people, groups, { weekdayOf }));
    const run = await tx.allocationRun.create({
      data: { organisationId: actor.organisationId, createdById: actor.userId, proposal },
    });
    await recordAudit(tx, actor, {
      action: 'allocation.proposed',
      subjectType: 'allocation',
      subjectId: run.id,
      organisationId: actor.organisationId,
      detail: { people: people.length },
    });
    return run.id;
  });
}
