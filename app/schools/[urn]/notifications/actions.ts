'use server';

import { requireSchoolReader } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { markRead } from '@/lib/notifications/commands/mark-read';
import { markReadAtSchoolSchema } from '@/lib/notifications/schemas';

export const markReadAction = formAction({
  schema: markReadAtSchoolSchema,
  run: async ({ urn, id }) => {
    const { actor, school } = await requireSchoolReader(urn);
    await markRead(actor, id || undefined);
    return `/schools/${school.urn}/notifications`;
  },
});
