import { z } from 'zod';

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

export const reducedTimetableSchema = z.object({
  urn: z.string().max(6),
  /** The stay at the school. */
  id: z.uuid(),
  told: z.enum(['yes', 'no']),
});

export const readinessAddressSchema = z.object({
  intake: z.preprocess(first, z.string().max(40).catch('')),
});
