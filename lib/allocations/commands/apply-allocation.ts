import 'server-only';
import { type AuditEntry, recordAudit, recordAudits } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { now, today } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound } from '@/lib/errors';
import { ownRuns } from '../policy';
import { type ApplyAllocationInput, proposalSchema } from '../schemas';
import { tellOfGroups } from '../tell-of-groups';
import type { ChosenPlace } from '../types';

/**
 * Puts everybody into the group that was proposed for them, in one step: all of them, or nobody. Their registrations
 * become "placed", they and their schools are told.
 *
 * @returns how many people have a group now
 * @throws Conflict when the proposal was applied already, or people or places have changed since it was made
 */
export async function applyAllocation(actor: StaffActor, input: ApplyAllocationInput): Promise<number> {
  return withActor(
    actor,
    async (tx) => {
      const places = await claim(tx, actor, input);
      await requireStillUnplaced(tx, places);
      await addMemberships(tx, input.runId, places);
      await moveRegistrations(tx, places);
      await tellOfGroups(tx, input.runId, places, 'placed');
      await recordAudit(tx, actor, {
        action: 'allocation.applied',
        subjectType: 'allocation',
        subjectId: input.runId,
        organisationId: actor.organisationId,
        detail: { people: places.length },
      });
      await recordAudits(
        tx,
        actor,
        places.map(
          ({ trainingPeriodId, from, chosen }): AuditEntry => ({
            action: 'allocation.placed',
            subjectType: 'group_membership',
            subjectId: trainingPeriodId,
            organisationId: actor.organisationId,
            people: { trainingPeriodIds: [trainingPeriodId] },
            changes: [
              { field: 'group', was: null, is: chosen.name },
              { field: 'startsOn', was: null, is: from < today() ? today() : from },
            ],
          }),
        ),
      );
      return places.length;
    },
    { timeout: 60_000 },
  );
}

async function claim(tx: Tx, actor: StaffActor, input: ApplyAllocationInput): Promise<ChosenPlace[]> {
  const run = await tx.allocationRun.findFirst({
    where: { id: input.runId, ...tenantFilter(ownRuns(actor)) },
  });
  if (run === null) throw new NotFound();
  const { count } = await tx.allocationRun.updateMany({
    where: { id: run.id, version: input.version, appliedAt: null },
    data: { appliedAt: now(), version: { increment: 1 } },
  });
  if (count === 0) throw new Conflict('This proposal has been applied already. Load the page again.');
  const leaveOut = new Set(input.leaveOut);
  return proposalSchema
    .parse(run.proposal)
    .places.flatMap(({ chosen, ...place }) =>
      chosen === null || leaveOut.has(place.trainingPeriodId) ? [] : [{ ...place, chosen }],
    );
}

async function requireStillUnplaced(tx: Tx, places: readonly ChosenPlace[]): Promise<void> {
  const trainings = places.map(({ trainingPeriodId }) => trainingPeriodId);
  const [row] = await tx.$queryRaw<{ still: number }[]>`
    select count(*)::int as still from training_period t
    where t.id = any (${trainings}::uuid[]) and t.outcome is null and (t.ends_on is null or t.ends_on >= ${today()}::date)
      and not exists (select from group_membership m where m.training_period_id = t.id
        and (m.ends_on is null or m.ends_on >= ${today()}::date))`;
  if (row?.still === places.length) return;
  throw new Conflict('Since this was proposed, somebody was given a group or has left. Propose again.');
}

// Groups are locked in the order of their ids: two who fill the same ones at once wait for each other, not for ever.
async function addMemberships(tx: Tx, runId: string, places: readonly ChosenPlace[]): Promise<void> {
  const rows = places.map(({ trainingPeriodId, from, chosen }) => ({
    trainingPeriodId,
    groupId: chosen.groupId,
    from: from < today() ? today() : from,
  }));
  await tx.$queryRaw`select id from groups where id = any (${rows.map(({ groupId }) => groupId)}::uuid[]) order by id for no key update`;
  await tx.$executeRaw`
    insert into group_membership (training_period_id, group_id, starts_on, allocation_run_id)
    select r."trainingPeriodId", r."groupId", r."from", ${runId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("trainingPeriodId" uuid, "groupId" uuid, "from" date)`;
}

async function moveRegistrations(tx: Tx, places: readonly ChosenPlace[]): Promise<void> {
  await tx.$executeRaw`
    update registration set status = 'placed', status_since = ${today()}::date, version = version + 1
    where training_period_id = any (${places.map(({ trainingPeriodId }) => trainingPeriodId)}::uuid[]) and status = 'accepted'`;
}
