'use server';

import { z } from 'zod';
import { systemActor } from '@/lib/auth/actor';
import { formAction } from '@/lib/forms/form-action';
import { endNewsletters } from '@/lib/notifications/commands/end-newsletters';

export const endNewslettersAction = formAction({
  schema: z.object({ token: z.string().max(100) }),
  run: async ({ token }) => {
    await endNewsletters(systemActor(), token);
    return `/unsubscribe/${token}?done=ended`;
  },
});
