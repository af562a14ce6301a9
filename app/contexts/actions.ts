'use server';

import { chooseContext } from '@/lib/auth/commands/choose-context';
import { requireSignedIn } from '@/lib/auth/require-actor';
import { contextSchema } from '@/lib/auth/schemas';
import { formAction } from '@/lib/forms/form-action';

export const chooseContextAction = formAction({
  schema: contextSchema,
  run: async ({ key }) => (await chooseContext(await requireSignedIn(), key)).href,
});
