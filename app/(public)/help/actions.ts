'use server';

import { signInActor } from '@/lib/auth/actor';
import { getClient } from '@/lib/auth/client';
import { askForHelp } from '@/lib/enquiries/commands/ask-for-help';
import { askForHelpSchema } from '@/lib/enquiries/schemas';
import { formAction } from '@/lib/forms/form-action';

export const askForHelpAction = formAction({
  schema: askForHelpSchema,
  run: async (input) => {
    const { client } = await getClient();
    await askForHelp(signInActor, input, client);
    return '/help?sent=1';
  },
});
