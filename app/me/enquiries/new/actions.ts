'use server';

import { requireSelf } from '@/lib/auth/require-actor';
import { askQuestion } from '@/lib/enquiries/commands/ask-question';
import { enquirySchema } from '@/lib/enquiries/schemas';
import { formAction } from '@/lib/forms/form-action';

export const askOwnQuestionAction = formAction({
  schema: enquirySchema,
  run: async (input) => {
    const { actor } = await requireSelf();
    const number = await askQuestion(actor, { ...input, personId: '' });
    return `/me/enquiries/new?sent=${number}`;
  },
});
