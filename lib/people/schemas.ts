import { z } from 'zod';

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** What the address of a list of people says. Anything else in it is as if it were not there. */
export const peopleAddressSchema = z.object({
  view: z.preprocess(first, z.enum(['current', 'upcoming', 'past']).catch('current')),
  q: z.preprocess(first, z.string().trim().max(100).catch('')),
});

export const profileAddressSchema = z.object({
  /** The TRN is written into the details for support only when that was chosen. */
  trn: z.preprocess(first, z.literal('1').optional().catch(undefined)),
  /** The changes of the schedule have just been marked as seen. */
  seen: z.preprocess(first, z.literal('1').optional().catch(undefined)),
});

export const personIdSchema = z.uuid();
