import 'server-only';
import { z } from 'zod';
import type { SchoolActor, SelfActor } from '@/lib/auth/actor';
import { formAction } from '@/lib/forms/form-action';
import { answerRequest } from './commands/ask-about-request';
import { cancelRequest, reopenRequest } from './commands/end-request';
import { writeMessage } from './commands/write-message';
import { answerRequestSchema, reopenRequestSchema, requestAtSchema, requestNumberSchema } from './schemas';

/** Resolves the actor anew; `requests` is where their requests stand: '/me/requests'. */
export type EnterRequests = (urn: string) => Promise<{ actor: SchoolActor | SelfActor; requests: string }>;

const place = z.object({ urn: z.string().max(10).default(''), number: requestNumberSchema });

const writeSchema = z.object({
  id: z.uuid(),
  message: z.string().trim().min(1, 'Enter your message').max(4000, 'Must be 4,000 characters or fewer'),
});

const backTo = (requests: string, number: number, done: string) => `${requests}/R-${number}?done=${done}`;

export function answerRequestAction(enter: EnterRequests) {
  return formAction({
    schema: answerRequestSchema.extend(place.shape),
    run: async ({ urn, number, ...input }) => {
      const { actor, requests } = await enter(urn);
      await answerRequest(actor, input);
      return backTo(requests, number, 'answered');
    },
  });
}

export function writeMessageAction(enter: EnterRequests) {
  return formAction({
    schema: writeSchema.extend(place.shape),
    run: async ({ urn, number, ...input }) => {
      const { actor, requests } = await enter(urn);
      await writeMessage(actor, input);
      return backTo(requests, number, 'written');
    },
  });
}

export function cancelRequestAction(enter: EnterRequests) {
  return formAction({
    schema: requestAtSchema.extend(place.shape),
    run: async ({ urn, number, ...input }) => {
      const { actor, requests } = await enter(urn);
      await cancelRequest(actor, input);
      return backTo(requests, number, 'cancelled');
    },
  });
}

export function reopenRequestAction(enter: EnterRequests) {
  return formAction({
    schema: reopenRequestSchema.extend(place.shape),
    run: async ({ urn, number, ...input }) => {
      const { actor, requests } = await enter(urn);
      await reopenRequest(actor, input);
      return backTo(requests, number, 'reopened');
    },
  });
}
