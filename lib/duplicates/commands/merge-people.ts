import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { type StaffActor, systemActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { sqlState } from '@/lib/db/errors';
import type { Prisma } from '@/lib/db/generated/client';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { Conflict, RuleBroken } from '@/lib/errors';
import { digestOf } from '../digest';
import { lockPeople, readRecords } from '../read-records';
import { requirePair } from '../require-pair';
import { planMerge } from '../rules';
import type { MergeInput } from '../schemas';
import { tellSchoolsOfMerge } from '../tell';
import type { Plan } from '../types';

/**
 * Makes one record of two: moves everything to the one that stays, has the other lead to it, and tells the schools. One
 * transaction under locks on both; repeated, it finds nothing to do. Returns the id of the merge.
 *
 * @throws NotFound for people whom the organisation may not read
 * @throws Conflict when the records are not as the page showed them, or were merged otherwise meanwhile
 * @throws RuleBroken when something has to be mended first
 */
export async function mergePeople(actor: StaffActor, input: MergeInput): Promise<string> {
  const done = await withActor(actor, (tx) => requirePair(tx, actor, input));
  if (done !== null) return done;
  try {
    return await withActor(systemActor(actor.userId), (tx) => merge(tx, actor, input), { timeout: 30_000 });
  } catch (error) {
    // Two that wait for each other: one of them is told, and may try again.
    if (sqlState(error) === '40P01') throw new Conflict();
    throw error;
  }
}

async function merge(
  tx: Tx,
  actor: StaffActor,
  { one, other, digest, ...given }: MergeInput,
): Promise<string> {
  await lockPeople(tx, [one, other]);
  const already = await tx.personMerge.findFirst({
    where: {
      undoneAt: null,
      OR: [
        { survivorId: one, mergedId: other },
        { survivorId: other, mergedId: one },
      ],
    },
    select: { id: true },
  });
  if (already !== null) return already.id;
  const records = await readRecords(tx, [one, other]);
  const [a, b] = [one, other].map((id) => records.person.find((person) => person.id === id));
  if (a === undefined || b === undefined || a.merged_into_id !== null || b.merged_into_id !== null)
    throw new Conflict('One of the records was merged with another meanwhile. Look at it again.');
  const plan = planMerge(records, [a, b], given, { organisationId: actor.organisationId, at: now() });
  const [problem] = plan.problems;
  if (problem !== undefined) throw new RuleBroken('merge_refused', problem.message, problem.field);
  if (digestOf(plan) !== digest)
    throw new Conflict('The records changed while you were looking at them. Check again what will happen.');
  return carryOut(tx, actor, plan);
}

async function carryOut(tx: Tx, actor: StaffActor, plan: Plan): Promise<string> {
  const { survivor, merged } = plan;
  const { id } = await tx.personMerge.create({
    data: {
      survivorId: survivor.id,
      mergedId: merged.id,
      organisationId: actor.organisationId,
      mergedById: actor.userId,
      mergedAt: now(),
      effects: plan.effects,
      moves: plan.moves as unknown as Prisma.InputJsonValue,
    },
    select: { id: true },
  });
  await tx.$executeRaw`select app.apply_moves(${JSON.stringify(plan.moves)}::jsonb)`;
  await carryHistory(tx, id, plan);
  const stays = await tx.schoolPeriod.findMany({
    where: { personId: survivor.id },
    select: { id: true, schoolId: true },
  });
  await recordAudit(tx, actor, {
    action: 'person.merged',
    subjectType: 'person',
    subjectId: survivor.id,
    people: { personIds: [survivor.id], schoolPeriodIds: stays.map((stay) => stay.id) },
    changes: changesOf(plan),
    detail: { merge: id, merged: merged.id, moves: plan.moves.length },
  });
  await tellSchoolsOfMerge(tx, { personId: survivor.id, kind: 'merged' });
  return id;
}

/** Events of the record that goes, and of what became part of something else, for the readers of the one that stays. */
async function carryHistory(tx: Tx, mergeId: string, plan: Plan): Promise<void> {
  await tx.$executeRaw`
    insert into audit_carried (merge_id, event_id, person_id, school_period_id, training_period_id)
    select distinct ${mergeId}::uuid, e.event_id, ${plan.survivor.id}::uuid,
      coalesce((${JSON.stringify(plan.foldedPeriods)}::jsonb ->> e.school_period_id::text)::uuid, e.school_period_id),
      coalesce((${JSON.stringify(plan.foldedTrainings)}::jsonb ->> e.training_period_id::text)::uuid, e.training_period_id)
    from (select event_id, person_id, school_period_id, training_period_id from audit_person
      union all select event_id, person_id, school_period_id, training_period_id from audit_carried) e
    where e.person_id = ${plan.merged.id}::uuid`;
}

function changesOf({ survivor, merged, choices }: Plan) {
  return (['name', 'email', 'telephone', 'trn'] as const).map((field) => ({
    field,
    was: survivor[field],
    is: choices[field] === merged.id ? merged[field] : survivor[field],
  }));
}
