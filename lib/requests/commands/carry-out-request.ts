import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { type SystemActor, systemActor } from '@/lib/auth/actor';
import { now, today } from '@/lib/dates/clock';
import { fromDateColumn, toDateColumn } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { circumstanceOf } from '../circumstances/catalogue';
import { applyEffects } from '../effects/apply';
import { auditEffects } from '../effects/audit';
import { fitMentorships } from '../effects/fit';
import type { Effect } from '../effects/types';
import { requestNumber } from '../labels';
import { concernedBy } from '../move';
import { planEffects } from '../plan';
import { readSubject } from '../read-record';
import { keepReasons } from '../reasons';
import { answersOf } from '../stored';
import { tellOfRequest } from '../tell';
import { tellAffected } from '../tell-affected';

export type CarriedOut = 'done' | 'refused' | 'not_now';

/**
 * Carries an agreed request out: its effects, who is told and that it is done, in one transaction. A second run, or
 * one that came at the same moment, waits for the first and finds nothing to do. What the records refuse by now goes
 * back to its owner with the reason.
 */
export async function carryOutRequest({ requestId }: { requestId: string }): Promise<CarriedOut> {
  const actor = systemActor();
  try {
    return await withActor(actor, (tx) => carryOut(tx, actor, requestId));
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    await withActor(actor, (tx) => handBack(tx, actor, requestId, error.message));
    return 'refused';
  }
}

async function carryOut(tx: Tx, actor: SystemActor, requestId: string): Promise<CarriedOut> {
  const request = await lockAgreed(tx, requestId);
  if (request === null) return 'not_now';
  const effects = await effectsNow(tx, request);
  await tx.serviceRequestEffect.createMany({
    data: effects.map(({ kind, subject, subjectId, was, becomes }, position) => ({
      requestId,
      position,
      kind,
      subjectType: subject,
      subjectId,
      ...(was === null ? {} : { was: { ...was } as Record<string, string> }),
      ...(becomes === null ? {} : { becomes: { ...becomes } as Record<string, string> }),
      appliedAt: now(),
    })),
  });
  await applyEffects(tx, effects);
  await keepReasons(tx, requestId, effects);
  await tellAffected(tx, requestId, effects);
  await tx.serviceRequest.update({
    where: { id: requestId },
    data: { state: 'done', stateSince: now(), doneOn: toDateColumn(today()), version: { increment: 1 } },
  });
  await recordAudit(tx, systemActor(request.ownerId), {
    action: 'request.carried_out',
    subjectType: 'service_request',
    subjectId: requestId,
    organisationId: request.schoolId,
    people: concernedBy(request),
    changes: [{ field: 'state', was: 'agreed', is: 'done' }],
    detail: { effects: effects.length },
  });
  await auditEffects(tx, systemActor(request.ownerId), request, effects);
  await tellOfRequest(tx, actor, {
    requestId,
    number: request.number,
    schoolId: request.schoolId,
    urn: request.school.urn,
    title: `${requestNumber(request.number)} is done`,
    body: 'What changed in the records stands on its page, and whom else you must tell.',
    to: ['askers'],
  });
  return 'done';
}

async function lockAgreed(tx: Tx, requestId: string) {
  await tx.$queryRaw`select id from service_request where id = ${requestId}::uuid for update`;
  return tx.serviceRequest.findFirst({
    where: { id: requestId, state: 'agreed', carryOutOn: { lte: toDateColumn(today()) } },
    include: { school: { select: { urn: true } } },
  });
}

type Agreed = NonNullable<Awaited<ReturnType<typeof lockAgreed>>>;

/** The plan for the records as they are today. @throws RuleBroken when they refuse it by now */
async function effectsNow(tx: Tx, request: Agreed): Promise<Effect[]> {
  if (request.schoolPeriodId === null) return [];
  const record = await readSubject(tx, request.schoolPeriodId, { lock: true });
  if (record === null)
    throw new RuleBroken('record_gone', 'The person is not registered at the school any more.');
  const planned = {
    id: request.id,
    circumstance: request.circumstance,
    answers: answersOf(request),
    reportedOn: fromDateColumn(request.reportedOn),
  };
  const [problem] = circumstanceOf(request.circumstance).check?.({ ...planned, record }) ?? [];
  if (problem !== undefined) throw new RuleBroken('answer_refused', problem.message, problem.field);
  return fitMentorships(tx, planEffects(planned, record));
}

/** Back to its owner, with why in a note that only staff read. */
async function handBack(tx: Tx, actor: SystemActor, requestId: string, why: string): Promise<void> {
  const request = await lockAgreed(tx, requestId);
  if (request === null) return;
  await tx.serviceRequest.update({
    where: { id: requestId },
    data: {
      state: 'checking',
      stateSince: now(),
      decidedOn: null,
      carryOutOn: null,
      version: { increment: 1 },
    },
  });
  await tx.serviceRequestMessage.createMany({
    data: [{ requestId, kind: 'note', body: `This could not be carried out: ${why}` }],
  });
  await recordAudit(tx, actor, {
    action: 'request.refused_by_records',
    subjectType: 'service_request',
    subjectId: requestId,
    organisationId: request.schoolId,
    people: concernedBy(request),
    changes: [{ field: 'state', was: 'agreed', is: 'checking' }],
  });
  await tellOfRequest(tx, actor, {
    requestId,
    number: request.number,
    schoolId: request.schoolId,
    urn: request.school.urn,
    title: `${requestNumber(request.number)} could not be carried out`,
    body: 'The records have changed since it was agreed. See the note.',
    to: ['staff'],
  });
}
