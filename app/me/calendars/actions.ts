'use server';

import { requireSelf } from '@/lib/auth/require-actor';
import { createOwnFeed } from '@/lib/feeds/commands/create-feed';
import { revokeFeed } from '@/lib/feeds/commands/revoke-feed';
import { ownFeedSchema, revokeOwnFeedSchema } from '@/lib/feeds/schemas';
import { answerAction, formAction } from '@/lib/forms/form-action';

export const createFeedAction = answerAction({
  schema: ownFeedSchema,
  run: async (input) => createOwnFeed((await requireSelf()).actor, input),
});

export const revokeFeedAction = formAction({
  schema: revokeOwnFeedSchema,
  run: async ({ id }) => {
    await revokeFeed((await requireSelf()).actor, id);
    return '/me/calendars?stopped=feed';
  },
});
