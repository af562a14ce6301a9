import 'server-only';
import { type AuditEntry, recordAudit, recordAudits } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { now, today } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound } from '@/lib/errors';
import { ownRuns } from '../policy';
import { proposalSchema, type UndoAllocationInput } from '../schemas';
import { tellOfGroups } from '../tell-of-groups';

/**
 * Takes back every place that the proposal gave, in one step, and tells the same people.
 *
 * @returns how many people are without a group again
 * @throws Conflict when it is not applied, or somebody has moved on since: then nothing is taken back
 */
export async function undoAllocation(
  actor: StaffActor,
  { runId, version }: UndoAllocationInput,
): Promise<number> {
  return withActor(
    actor,
    async (tx) => {
      const run = await tx.allocationRun.findFirst({ where: { id: runId, ...tenantFilter(ownRuns(actor)) } });
      if (run === null) throw new NotFound();
      const { count } = await tx.allocationRun.updateMany({
        where: { id: runId, version, appliedAt: { not: null }, undoneAt: null },
        data: { undoneAt: now(), version: { increment: 1 } },
      });
      if (count === 0) throw new Conflict('There is nothing to undo any more. Load the page again.');
      const given = await tx.groupMembership.count({ where: { allocationRunId: runId } });
      const taken = await tx.$queryRaw<{ training: string }[]>`
        delete from group_membership where allocation_run_id = ${runId}::uuid and version = 1 and ends_on is null
        returning training_period_id::text as training`;
      if (taken.length !== given)
        throw new Conflict('Somebody has changed groups or left since. Move people one by one instead.');
      const trainings = taken.map(({ training }) => training);
      await tx.$executeRaw`
        update registration set status = 'accepted', status_since = ${today()}::date, version = version + 1
        where training_period_id = any (${trainings}::uuid[]) and status = 'placed'`;
      const places = proposalSchema
        .parse(run.proposal)
        .places.flatMap(({ chosen, ...place }) =>
          chosen !== null && trainings.includes(place.trainingPeriodId) ? [{ ...place, chosen }] : [],
        );
      await tellOfGroups(tx, runId, places, 'taken_back');
      await recordAudit(tx, actor, {
        action: 'allocation.undone',
        subjectType: 'allocation',
        subjectId: runId,
        organisationId: actor.organisationId,
        detail: { people: taken.length },
      });
      await recordAudits(
        tx,
        actor,
        places.map(
          ({ trainingPeriodId, chosen }): AuditEntry => ({
            action: 'allocation.taken_back',
            subjectType: 'group_membership',
            subjectId: trainingPeriodId,
            organisationId: actor.organisationId,
            people: { trainingPeriodIds: [trainingPeriodId] },
            changes: [{ field: 'group', was: chosen.name, is: null }],
          }),
        ),
      );
      return taken.length;
    },
    { timeout: 60_000 },
  );
}
