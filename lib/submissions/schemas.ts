import { z } from 'zod';
import { numberOfSubmission } from './labels';

export const submissionNumberSchema = z
  .string()
  .max(20)
  .transform((text, context) => {
    const number = numberOfSubmission(text);
    if (number !== null) return number;
    context.addIssue({ code: 'custom', message: 'No such registration' });
    return z.NEVER;
  });

export const submissionSchema = z.object({
  number: submissionNumberSchema,
  version: z.coerce.number().int().positive(),
});

const text = (missing: string) =>
  z.string().trim().min(1, missing).max(2000, 'It must be 2,000 characters or fewer');

export const answerSchema = submissionSchema.extend({ text: text('Enter your answer') });

export type SubmissionMove = z.output<typeof answerSchema>;

export const sendSchema = z.object({
  urn: z.string().max(10),
  journeyId: z.uuid(),
  version: z.coerce.number().int().positive(),
});

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

export const roleSchema = z.enum(['ect', 'mentor']);

export const journeyIdSchema = z.uuid();

/** `ect`: the person for whom a mentor is registered. */
export const registerAddressSchema = z.object({
  ect: z.preprocess(first, z.uuid().optional().catch(undefined)),
});

export const journeyAddressSchema = z.object({
  change: z.preprocess(first, z.literal('1').optional().catch(undefined)),
});

export const submissionAddressSchema = z.object({
  /** It was sent just now. */
  sent: z.preprocess(first, z.literal('1').optional().catch(undefined)),
});
