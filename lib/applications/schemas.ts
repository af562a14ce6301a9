import { z } from 'zod';
import { submissionNumberSchema } from '@/lib/submissions/schemas';

const text = z.string().trim().max(100).catch('');

export const applicationStates = [
  'open',
  'received',
  'checking',
  'waiting_for_school',
  'accepted',
  'placed',
  'not_eligible',
  'withdrawn',
] as const;

/** The filters of the list as they stand in its address; what is not one of them counts as not set. */
export const applicationFiltersSchema = z.object({
  q: text,
  state: z.enum(applicationStates).catch('open'),
  role: z.enum(['ect', 'mentor']).optional().catch(undefined),
  from: z.enum(['school', 'import']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ApplicationFilters = z.output<typeof applicationFiltersSchema>;

export const moves = ['checking', 'waiting_for_school', 'accepted', 'not_eligible', 'withdrawn'] as const;

export const decisionSchema = z.object({
  version: z.coerce.number().int().positive(),
  to: z.enum(moves, 'Choose what happens to it'),
  text: z.string().trim().max(2000, 'It must be 2,000 characters or fewer').default(''),
});

export const submissionDecisionSchema = decisionSchema.extend({ number: submissionNumberSchema });
export const registrationDecisionSchema = decisionSchema.extend({ id: z.uuid() });

export const registrationIdSchema = z.uuid();

const key = z
  .string()
  .max(60)
  .regex(/^(REG-\d{1,9}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})@\d{1,9}$/);

/** Rows of the list with the version that was shown: `REG-1001@3`. */
export const bulkSchema = z.object({
  to: z.enum(['checking', 'accepted'], 'Choose what happens to them'),
  keys: z.array(key).min(1, 'Select at least one registration').max(100, 'Select at most 100 registrations'),
});

export const doneSchema = z.object({
  done: z.enum(moves).optional().catch(undefined),
  said: z.enum(['same', 'different']).optional().catch(undefined),
});
