'use server';

import { requireSchool } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { changePreferences } from '@/lib/notifications/commands/change-preferences';
import { preferencesSchema } from '@/lib/notifications/schemas';

export const changePreferencesAction = formAction({
  schema: preferencesSchema,
  run: async ({ urn, ...input }) => {
    const { actor, school } = await requireSchool(urn);
    await changePreferences(actor, input);
    return `/schools/${school.urn}/notifications/preferences?done=saved`;
  },
});
