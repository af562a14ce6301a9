import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { Conflict } from '@/lib/errors';
import type { RequestAt } from '../move';
import { requireRequest } from '../require-request';
import { type CarriedOut, carryOutRequest } from './carry-out-request';

/**
 * Carries out what is agreed and due without waiting for the worker. What the worker does meanwhile is not done twice.
 *
 * @throws NotFound
 * @throws Conflict for one that is not agreed or whose day has not come
 */
export async function carryOutNow(actor: StaffActor, at: RequestAt): Promise<CarriedOut> {
  const { state } = await withActor(actor, (tx) => requireRequest(tx, actor, at.id));
  if (state !== 'agreed' && state !== 'done') throw new Conflict('Only what is agreed can be carried out.');
  const outcome = await carryOutRequest({ requestId: at.id });
  if (outcome === 'not_now' && state === 'agreed')
    throw new Conflict('It waits for its day, or has been carried out already. Look at it again.');
  return outcome;
}
