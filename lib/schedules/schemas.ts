import { z } from 'zod';

/** 'I have seen these changes'. Without a person it is the schedule of the whole school, or one's own. */
export const seenSchema = z.object({
  urn: z.string().max(6).default(''),
  id: z.union([z.literal(''), z.uuid()]),
  upTo: z.iso.datetime().max(40),
  from: z.enum(['schedule', 'profile']),
});
