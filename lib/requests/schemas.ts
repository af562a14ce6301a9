import { z } from 'zod';
import { partyCodes } from './third-parties';

const text = (empty: string, max = 4000) =>
  z
    .string()
    .trim()
    .min(1, empty)
    .max(max, `Must be ${max.toLocaleString('en-GB')} characters or fewer`);

/** Which request, and as which version of it the page showed it. */
export const requestAtSchema = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().positive(),
});

export const askAboutRequestSchema = requestAtSchema.extend({ message: text('Enter what you need to know') });
export const answerRequestSchema = requestAtSchema.extend({ message: text('Enter your answer') });
export const declineRequestSchema = requestAtSchema.extend({ message: text('Enter why it is declined') });
export const reopenRequestSchema = requestAtSchema.extend({
  message: text('Enter why it should be looked at again'),
});
export const closeQuestionSchema = requestAtSchema.extend({ message: text('Enter your answer') });

/** 'R-1042' or '1042' in an address. */
export const requestNumberSchema = z
  .string()
  .max(12)
  .regex(/^(R-)?\d{1,9}$/i)
  .transform((typed) => Number(typed.replace(/^R-/i, '')));

export const tickPartySchema = z.object({
  id: z.uuid(),
  party: z.enum(partyCodes),
  told: z.enum(['yes', 'no']).transform((told) => told === 'yes'),
});

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** What the address of a request says of what was just done. */
export const requestPageSchema = z.object({
  file: z.preprocess(
    first,
    z.enum(['no_file', 'empty', 'too_big', 'wrong_type', 'too_many', 'closed']).optional().catch(undefined),
  ),
  sent: z.preprocess(first, z.enum(['now', 'before']).optional().catch(undefined)),
  done: z.preprocess(
    first,
    z.enum(['answered', 'written', 'cancelled', 'reopened', 'attached']).optional().catch(undefined),
  ),
});
