'use server';

import { requireSchool } from '@/lib/auth/require-actor';
import { createSchoolFeed } from '@/lib/feeds/commands/create-feed';
import { revokeFeed } from '@/lib/feeds/commands/revoke-feed';
import { revokeSchoolFeedSchema, schoolFeedSchema } from '@/lib/feeds/schemas';
import { answerAction, formAction } from '@/lib/forms/form-action';

export const createFeedAction = answerAction({
  schema: schoolFeedSchema,
  run: async ({ urn, ...input }) => createSchoolFeed((await requireSchool(urn)).actor, input),
});

export const revokeFeedAction = formAction({
  schema: revokeSchoolFeedSchema,
  run: async ({ urn, id }) => {
    const { actor, school } = await requireSchool(urn);
    await revokeFeed(actor, id);
    return `/schools/${school.urn}/calendars?stopped=feed`;
  },
});
