'use server';

import { requireSelf } from '@/lib/auth/require-actor';
import { answerAction, formAction } from '@/lib/forms/form-action';
import { createShare } from '@/lib/shares/commands/create-share';
import { revokeShare } from '@/lib/shares/commands/revoke-share';
import { newShareSchema, revokeShareSchema } from '@/lib/shares/schemas';

export const createShareAction = answerAction({
  schema: newShareSchema,
  run: async (input) => createShare((await requireSelf()).actor, input),
});

export const revokeShareAction = formAction({
  schema: revokeShareSchema,
  run: async ({ id }) => {
    await revokeShare((await requireSelf()).actor, id);
    return '/me/shares?stopped=share';
  },
});
