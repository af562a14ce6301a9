'use server';

import { requireStaff } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { changePreferences } from '@/lib/notifications/commands/change-preferences';
import { preferencesSchema } from '@/lib/notifications/schemas';

export const changePreferencesAction = formAction({
  schema: preferencesSchema,
  run: async ({ urn: _, ...input }) => {
    const { actor } = await requireStaff();
    await changePreferences(actor, input);
    return '/staff/notifications/preferences?done=saved';
  },
});
