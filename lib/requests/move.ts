import 'server-only';
import type { AuditAction } from '@/lib/audit/actions';
import { recordAudit } from '@/lib/audit/record';
import type { Reader } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/with-actor';
import { Conflict } from '@/lib/errors';
import { requestNumber, requestStateLabel } from './labels';
import { requireRequest } from './require-request';
import { mayMove } from './states';
import { tellOfRequest } from './tell';
import type { RequestMessageKind, RequestState } from './types';

export interface RequestAt {
  id: string;
  /** As the page showed it: a request that changed meanwhile is not moved. */
  version: number;
}

export interface Move {
  to: RequestState;
  action: AuditAction;
  /** After the number: 'is being checked'. */
  news?: string;
  /** One sentence on what follows, for those who are told. */
  follows?: string;
  tell: readonly ('askers' | 'staff')[];
  message?: { kind: RequestMessageKind; body: string };
  data?: (request: RequestRow) => Prisma.ServiceRequestUncheckedUpdateManyInput;
}

export type RequestRow = Awaited<ReturnType<typeof requireRequest>>;

/**
 * Moves a request along the state machine in one conditional write, with its message, its audit and its news.
 *
 * @throws NotFound for a request that is not the actor's
 * @throws Conflict when it has changed meanwhile or cannot go there
 */
export async function moveRequest(tx: Tx, actor: Reader, at: RequestAt, move: Move): Promise<RequestRow> {
  const request = await requireRequest(tx, actor, at.id);
  if (request.version !== at.version)
    throw new Conflict('Somebody else has changed this request. Look at it again before you go on.');
  if (!mayMove(request.state, move.to, actor.kind))
    throw new Conflict(`This cannot be done while the request is “${requestStateLabel[request.state]}”.`);
  const { count } = await tx.serviceRequest.updateMany({
    where: { id: at.id, version: at.version, state: request.state },
    data: { ...move.data?.(request), state: move.to, stateSince: now(), version: { increment: 1 } },
  });
  if (count === 0)
    throw new Conflict('Somebody else has changed this request. Look at it again before you go on.');
  if (move.message !== undefined) await addMessage(tx, actor, at.id, move.message);
  await recordAudit(tx, actor, {
    action: move.action,
    subjectType: 'service_request',
    subjectId: at.id,
    organisationId: request.schoolId,
    people: concernedBy(request),
    changes: [{ field: 'state', was: request.state, is: move.to }],
  });
  if (move.news !== undefined)
    await tellOfRequest(tx, actor, {
      requestId: at.id,
      number: request.number,
      schoolId: request.schoolId,
      urn: request.school.urn,
      title: `${requestNumber(request.number)} ${move.news}`,
      ...(move.follows === undefined ? {} : { body: move.follows }),
      to: move.tell,
    });
  return request;
}

/** In whose history what becomes of a request stands. */
export function concernedBy({ schoolPeriodId, personId }: Pick<RequestRow, 'schoolPeriodId' | 'personId'>) {
  if (schoolPeriodId !== null) return { schoolPeriodIds: [schoolPeriodId] };
  return personId === null ? {} : { personIds: [personId] };
}

/** Adds to the thread. The words themselves are in no notification, mail or audit. */
export async function addMessage(
  tx: Tx,
  actor: Reader,
  requestId: string,
  { kind, body }: { kind: RequestMessageKind; body: string },
): Promise<void> {
  await tx.serviceRequestMessage.createMany({
    data: [{ requestId, authorId: actor.userId, authorKind: actor.kind, kind, body }],
  });
}
