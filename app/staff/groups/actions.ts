'use server';

import { requireStaff } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { changeGroup } from '@/lib/groups/commands/change-group';
import { createGroup } from '@/lib/groups/commands/create-group';
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
