import { z } from 'zod';

export const newShareSchema = z.object({
  label: z
    .string()
    .trim()
    .min(1, 'Enter for whom it is, so that you know it again')
    .max(60, 'This must be 60 characters or fewer'),
  days: z.enum(['7', '30', '90'], 'Choose how long it works').transform((text) => {
    return text === '7' ? 7 : text === '30' ? 30 : 90;
  }),
});

export const revokeShareSchema = z.object({ id: z.uuid() });
