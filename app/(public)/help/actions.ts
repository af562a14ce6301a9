'use server';

import { signInActor } from '@/lib/auth/actor';
import { askForHelp } from '@/lib/enquiries/commands/ask-for-help';
import { askForHelpSchema } from '@/lib/enquiries/schemas';
import { formAction } from '@/lib/forms/form-action';

export const askForHelpAction = formAction({
  schema: askForHelpSchema,
  run: async (input) => {
    await askForHelp(signInActor, input);
    return '/help?sent=1';
  },
});
