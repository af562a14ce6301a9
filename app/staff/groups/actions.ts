'use server';

import { requireStaff } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { publishDraftsSchema, publishedSeenSchema, shiftSchema } from '@/lib/groups/change-schemas';
import { changeGroup } from '@/lib/groups/commands/change-group';
import { createGroup } from '@/lib/groups/commands/create-group';
import { markPublishedSeen } from '@/lib/groups/commands/mark-published-seen';
import { publishDrafts } from '@/lib/groups/commands/publish-drafts';
import { shiftGroups } from '@/lib/groups/commands/shift-groups';
import { afterPublishingSeveral } from '@/lib/groups/paths';
import { changeGroupFormSchema, groupFormSchema } from '@/lib/groups/schemas';

export const createGroupAction = formAction({
  schema: groupFormSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    return `/staff/groups/${await createGroup(actor, input)}?done=created`;
  },
});

export const changeGroupAction = formAction({
  schema: changeGroupFormSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await changeGroup(actor, input);
    return `/staff/groups/${input.id}?done=changed`;
  },
});

/** Of one group or of several. */
export const publishDraftsAction = formAction({
  schema: publishDraftsSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    return afterPublishingSeveral(input.groupIds, await publishDrafts(actor, input));
  },
});

export const shiftGroupsAction = formAction({
  schema: shiftSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    return afterPublishingSeveral(input.groupIds, await shiftGroups(actor, input));
  },
});

export const markPublishedSeenAction = formAction({
  schema: publishedSeenSchema,
  run: async ({ upTo }) => {
    const { actor } = await requireStaff();
    await markPublishedSeen(actor, new Date(upTo));
    return '/staff/groups?done=seen';
  },
});
