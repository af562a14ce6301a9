'use server';

import { requireSelf } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { changePreferences } from '@/lib/notifications/commands/change-preferences';
import { preferencesSchema } from '@/lib/notifications/schemas';

export const changePreferencesAction = formAction({
  schema: preferencesSchema,
  run: async ({ urn: _, ...input }) => {
    const { actor } = await requireSelf();
    await changePreferences(actor, input);
    return '/me/notifications/preferences?done=saved';
  },
});
