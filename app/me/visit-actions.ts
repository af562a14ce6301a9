'use server';

import { requireSelf } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { answerVisit } from '@/lib/visits/commands/answer-visit';
import { answerVisitSchema } from '@/lib/visits/schemas';

export const answerVisitAction = formAction({
  schema: answerVisitSchema,
  run: async (input) => {
    const { actor } = await requireSelf();
    await answerVisit(actor, input);
    return '/me';
  },
});
