'use server';

import { z } from 'zod';
import { requireSchool } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { answerRegistration } from '@/lib/registrations/commands/answer-registration';
import { registrationAnswerSchema } from '@/lib/registrations/schemas';
import { answerQuestion } from '@/lib/submissions/commands/answer-question';
import { withdrawSubmission } from '@/lib/submissions/commands/withdraw-submission';
import { submissionNumber } from '@/lib/submissions/labels';
import { answerSchema, submissionSchema } from '@/lib/submissions/schemas';

const atSchool = { urn: z.string().max(10) };

export const answerQuestionAction = formAction({
  schema: answerSchema.extend(atSchool),
  run: async ({ urn, ...input }) => {
    const { actor, school } = await requireSchool(urn);
    await answerQuestion(actor, input);
    return `/schools/${school.urn}/registrations/${submissionNumber(input.number)}`;
  },
});

export const answerRegistrationAction = formAction({
  schema: registrationAnswerSchema.extend(atSchool),
  run: async ({ urn, ...input }) => {
    const { actor, school } = await requireSchool(urn);
    await answerRegistration(actor, input);
    return `/schools/${school.urn}/registrations/${input.id}`;
  },
});

export const withdrawSubmissionAction = formAction({
  schema: submissionSchema.extend(atSchool),
  run: async ({ urn, ...input }) => {
    const { actor, school } = await requireSchool(urn);
    await withdrawSubmission(actor, input);
    return `/schools/${school.urn}/registrations/${submissionNumber(input.number)}`;
  },
});
