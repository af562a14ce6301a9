import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { moveRequest, type RequestAt } from '../move';

/** Takes a request on: whoever claims it is its owner. @throws NotFound, Conflict */
export async function claimRequest(actor: StaffActor, at: RequestAt): Promise<void> {
  await withActor(actor, (tx) =>
    moveRequest(tx, actor, at, {
      to: 'checking',
      action: 'request.claimed',
      news: 'is being checked',
      tell: ['askers'],
      data: () => ({ ownerId: actor.userId }),
    }),
  );
}

/** Hands a request back to the queue, without an owner. @throws NotFound, Conflict */
export async function releaseRequest(actor: StaffActor, at: RequestAt): Promise<void> {
  await withActor(actor, (tx) =>
    moveRequest(tx, actor, at, {
      to: 'received',
      action: 'request.released',
      tell: [],
      data: () => ({ ownerId: null }),
    }),
  );
}

/** Takes an agreement back while it has not been carried out. @throws NotFound, Conflict */
export async function lookAgain(actor: StaffActor, at: RequestAt): Promise<void> {
  await withActor(actor, (tx) =>
    moveRequest(tx, actor, at, {
      to: 'checking',
      action: 'request.reconsidered',
      news: 'is being checked again',
      tell: ['askers'],
      data: () => ({ decidedOn: null, carryOutOn: null, ownerId: actor.userId }),
    }),
  );
}
