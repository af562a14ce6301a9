'use server';

import { z } from 'zod';
import { requireSchool } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { tickParty } from '@/lib/requests/commands/tick-party';
import {
  answerRequestAction,
  cancelRequestAction,
  reopenRequestAction,
  writeMessageAction,
} from '@/lib/requests/request-actions';
import { tickPartySchema } from '@/lib/requests/schemas';

async function enter(urn: string) {
  const { actor, school } = await requireSchool(urn);
  return { actor, requests: `/schools/${school.urn}/requests` };
}

export const answerSchoolRequest = answerRequestAction(enter);
export const writeToSchoolRequest = writeMessageAction(enter);
export const cancelSchoolRequest = cancelRequestAction(enter);
export const reopenSchoolRequest = reopenRequestAction(enter);

export const tickPartyAction = formAction({
  schema: tickPartySchema.extend({ urn: z.string().max(10) }),
  run: async ({ urn, ...input }) => {
    const { actor, requests } = await enter(urn);
    const { number } = await tickParty(actor, input);
    return `${requests}/R-${number}#tell`;
  },
});
