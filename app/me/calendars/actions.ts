'use server';

import { requireSelf } from '@/lib/auth/require-actor';
import { createOwnFeed } from '@/lib/feeds/commands/create-feed';
import { renameFeed } from '@/lib/feeds/commands/rename-feed';
import { revokeFeed } from '@/lib/feeds/commands/revoke-feed';
import { ownFeedSchema, renameOwnFeedSchema, revokeOwnFeedSchema } from '@/lib/feeds/schemas';
import { answerAction, formAction } from '@/lib/forms/form-action';

export const createFeedAction = answerAction({
  schema: ownFeedSchema,
  run: async (input) => createOwnFeed((await requireSelf()).actor, input),
});

export const renameFeedAction = formAction({
  schema: renameOwnFeedSchema,
  run: async (input) => {
    await renameFeed((await requireSelf()).actor, input);
    return '/me/calendars?done=renamed';
  },
});

export const revokeFeedAction = formAction({
  schema: revokeOwnFeedSchema,
  run: async ({ id }) => {
    await revokeFeed((await requireSelf()).actor, id);
    return '/me/calendars?stopped=feed';
  },
});
