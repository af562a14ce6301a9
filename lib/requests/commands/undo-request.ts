import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { type StaffActor, systemActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { Conflict } from '@/lib/errors';
import { applyEffects, compensating } from '../effects/apply';
import { auditEffects } from '../effects/audit';
import {
  type Effect,
  type EffectFields,
  type EffectSubject,
  effectFields,
  effectKinds,
} from '../effects/types';
import { requestNumber } from '../labels';
import { concernedBy, type RequestAt } from '../move';
import { dropReasons } from '../reasons';
import { requireRequest } from '../require-request';
import { tellOfRequest } from '../tell';

/**
 * Takes back what carrying out changed, by the opposite changes in the opposite order. The request, what it did and
 * that it was undone stay on record.
 *
 * @throws NotFound, Conflict
 * @throws RuleBroken when one of the records has changed since: then only a new request can put it right
 */
export async function undoRequest(actor: StaffActor, at: RequestAt & { message: string }): Promise<void> {
  await withActor(actor, async (tx) => {
    const { state, version } = await requireRequest(tx, actor, at.id);
    if (state !== 'done') throw new Conflict('Only a request that is done can be undone.');
    if (version !== at.version)
      throw new Conflict('Somebody else has changed this request. Look at it again before you go on.');
  });
  // Records are the worker's to change: the same state is asked for again there.
  await withActor(systemActor(actor.userId), (tx) => undo(tx, actor, at));
}

async function undo(tx: Tx, actor: StaffActor, at: RequestAt & { message: string }): Promise<void> {
  await tx.$queryRaw`select id from service_request where id = ${at.id}::uuid for update`;
  const request = await tx.serviceRequest.findFirst({
    where: { id: at.id, version: at.version, state: 'done' },
    include: { school: { select: { urn: true } }, effects: { orderBy: { position: 'asc' } } },
  });
  if (request === null) throw new Conflict('Somebody else has undone this request already.');
  const effects = request.effects.flatMap(storedEffect);
  await dropReasons(tx, effects);
  await applyEffects(tx, compensating(effects));
  await tx.serviceRequestEffect.updateMany({ where: { requestId: at.id }, data: { undoneAt: now() } });
  await tx.serviceRequest.update({
    where: { id: at.id },
    data: { state: 'undone', stateSince: now(), version: { increment: 1 } },
  });
  await tx.serviceRequestMessage.createMany({
    data: [
      { requestId: at.id, authorId: actor.userId, authorKind: 'staff', kind: 'decision', body: at.message },
    ],
  });
  await recordAudit(tx, actor, {
    action: 'request.undone',
    subjectType: 'service_request',
    subjectId: at.id,
    organisationId: request.schoolId,
    people: concernedBy(request),
    changes: [{ field: 'state', was: 'done', is: 'undone' }],
    detail: { effects: effects.length },
  });
  await auditEffects(tx, actor, request, compensating(effects), { isUndone: true });
  await tellOfRequest(tx, actor, {
    requestId: at.id,
    number: request.number,
    schoolId: request.schoolId,
    urn: request.school.urn,
    title: `${requestNumber(request.number)} was undone`,
    body: 'What it changed is as it was before.',
    to: ['askers'],
  });
}

interface StoredEffect {
  kind: string;
  subjectType: string;
  subjectId: string;
  was: unknown;
  becomes: unknown;
}

/** What was written by carrying out, read back. */
export function storedEffect(stored: StoredEffect): Effect[] {
  const kind = effectKinds.find((known) => known === stored.kind);
  if (kind === undefined || !Object.hasOwn(effectFields, stored.subjectType)) return [];
  return [
    {
      kind,
      subject: stored.subjectType as EffectSubject,
      subjectId: stored.subjectId,
      was: (stored.was ?? null) as EffectFields | null,
      becomes: (stored.becomes ?? null) as EffectFields | null,
    },
  ];
}
