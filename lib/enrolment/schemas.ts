import { z } from 'zod';

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

export const enrolmentAddressSchema = z.object({
  returned: z.preprocess(first, z.literal('1').optional().catch(undefined)),
});
