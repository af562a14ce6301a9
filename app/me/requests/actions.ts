'use server';

import { requireSelf } from '@/lib/auth/require-actor';
import {
  answerRequestAction,
  cancelRequestAction,
  reopenRequestAction,
  writeMessageAction,
} from '@/lib/requests/request-actions';

async function enter() {
  const { actor } = await requireSelf();
  return { actor, requests: '/me/requests' };
}

export const answerOwnRequest = answerRequestAction(enter);
export const writeToOwnRequest = writeMessageAction(enter);
export const cancelOwnRequest = cancelRequestAction(enter);
export const reopenOwnRequest = reopenRequestAction(enter);
