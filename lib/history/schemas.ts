import { z } from 'zod';

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** What the address of a history says: the page, from 1. */
export const historyAddressSchema = z.object({
  page: z.preprocess(first, z.coerce.number().int().min(1).max(10_000).catch(1)),
});
