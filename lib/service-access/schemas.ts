import { z } from 'zod';
import { services } from './types';

export const tellAccessSchema = z.object({
  urn: z.string().max(6),
  service: z.enum(services),
  answer: z.enum(['yes', 'no']),
});
