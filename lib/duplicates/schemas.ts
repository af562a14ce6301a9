import { z } from 'zod';
import { suspicions } from './types';

const personId = z.uuid().max(36);
const page = z.coerce.number().int().min(1).max(10_000).catch(1);
const why = z
  .string()
  .trim()
  .min(1, 'Enter how you know')
  .max(500, 'How you know must be 500 characters or fewer');

/** The filters of the list as they stand in its address. */
export const duplicateFiltersSchema = z.object({
  reason: z.enum(suspicions).optional().catch(undefined),
  person: personId.optional().catch(undefined),
  page,
});
export type DuplicateFilters = z.output<typeof duplicateFiltersSchema>;

export const pairIdsSchema = z.object({ one: personId, other: personId });

const choice = personId.optional().catch(undefined);
const choices = {
  keep: choice,
  name: choice,
  trn: choice,
  email: choice,
  telephone: choice,
  account: choice,
  induction: choice,
};
/** Choices of the pair's page as they stand in its address. */
export const pairAddressSchema = z.object({
  ...choices,
  done: z.enum(['merged', 'split', 'different']).optional().catch(undefined),
});

export const mergeSchema = z.object({ ...pairIdsSchema.shape, ...choices, digest: z.string().max(64) });
export type MergeInput = z.output<typeof mergeSchema>;

export const splitSchema = z.object({ mergeId: personId });

export const differentSchema = z.object({ ...pairIdsSchema.shape, why });
export type DifferentInput = z.output<typeof differentSchema>;

export const submissionVerdictSchema = z.object({
  number: z.coerce.number().int().min(1).max(2_147_483_647),
  person: personId,
  answer: z.enum(['same', 'different'], 'Choose whether they are the same person'),
  why,
});
export type SubmissionVerdict = z.output<typeof submissionVerdictSchema>;
