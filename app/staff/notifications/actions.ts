'use server';

import { requireStaff } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { markRead } from '@/lib/notifications/commands/mark-read';
import { markReadSchema } from '@/lib/notifications/schemas';

export const markReadAction = formAction({
  schema: markReadSchema,
  run: async ({ id }) => {
    const { actor } = await requireStaff();
    await markRead(actor, id || undefined);
    return '/staff/notifications';
  },
});
