'use server';

import { requireSchool } from '@/lib/auth/require-actor';
import { createSchoolFeed } from '@/lib/feeds/commands/create-feed';
import { renameFeed } from '@/lib/feeds/commands/rename-feed';
import { revokeFeed } from '@/lib/feeds/commands/revoke-feed';
import { renameSchoolFeedSchema, revokeSchoolFeedSchema, schoolFeedSchema } from '@/lib/feeds/schemas';
import { answerAction, formAction } from '@/lib/forms/form-action';
import { startExport } from '@/lib/scheduled-exports/commands/start-export';
import { stopExport } from '@/lib/scheduled-exports/commands/stop-export';
import { startExportSchema, stopExportSchema } from '@/lib/scheduled-exports/schemas';

export const createFeedAction = answerAction({
  schema: schoolFeedSchema,
  run: async ({ urn, ...input }) => createSchoolFeed((await requireSchool(urn)).actor, input),
});

export const renameFeedAction = formAction({
  schema: renameSchoolFeedSchema,
  run: async ({ urn, ...input }) => {
    const { actor, school } = await requireSchool(urn);
    await renameFeed(actor, input);
    return `/schools/${school.urn}/calendars?done=renamed`;
  },
});

export const revokeFeedAction = formAction({
  schema: revokeSchoolFeedSchema,
  run: async ({ urn, id }) => {
    const { actor, school } = await requireSchool(urn);
    await revokeFeed(actor, id);
    return `/schools/${school.urn}/calendars?done=feed`;
  },
});

export const startExportAction = formAction({
  schema: startExportSchema,
  run: async ({ urn, weekday }) => {
    const { actor, school } = await requireSchool(urn);
    await startExport(actor, { weekday });
    return `/schools/${school.urn}/calendars?done=started#standing`;
  },
});

export const stopExportAction = formAction({
  schema: stopExportSchema,
  run: async ({ urn, id }) => {
    const { actor, school } = await requireSchool(urn);
    await stopExport(actor, id);
    return `/schools/${school.urn}/calendars?done=ended#standing`;
  },
});
