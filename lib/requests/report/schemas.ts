import { z } from 'zod';

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** The address of one page of a report on its way. */
export const reportAddressSchema = z.object({
  journeyId: z.uuid(),
  step: z.string().max(20),
  /** Somebody comes from the last page to change one answer. */
  change: z.preprocess(first, z.literal('1').optional().catch(undefined)),
});
