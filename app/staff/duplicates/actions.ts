'use server';

import { requireStaff } from '@/lib/auth/require-actor';
import { mergePeople } from '@/lib/duplicates/commands/merge-people';
import { sayOfPair } from '@/lib/duplicates/commands/say-of-pair';
import { sayOfSubmission } from '@/lib/duplicates/commands/say-of-submission';
import { splitPeople } from '@/lib/duplicates/commands/split-people';
import { differentSchema, mergeSchema, splitSchema, submissionVerdictSchema } from '@/lib/duplicates/schemas';
import { formAction } from '@/lib/forms/form-action';
import { submissionNumber } from '@/lib/submissions/labels';

export const mergeAction = formAction({
  schema: mergeSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await mergePeople(actor, input);
    return `/staff/duplicates/${input.one}/${input.other}?done=merged`;
  },
});

export const splitAction = formAction({
  schema: splitSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    const { survivorId, mergedId } = await splitPeople(actor, input);
    return `/staff/duplicates/${survivorId}/${mergedId}?done=split`;
  },
});

export const differentAction = formAction({
  schema: differentSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await sayOfPair(actor, input);
    return '/staff/duplicates?done=different';
  },
});

export const submissionVerdictAction = formAction({
  schema: submissionVerdictSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await sayOfSubmission(actor, input);
    return `/staff/applications/${submissionNumber(input.number)}?said=${input.answer}`;
  },
});
