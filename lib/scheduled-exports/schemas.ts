import { z } from 'zod';

export const startExportSchema = z.object({
  urn: z.string().max(6),
  weekday: z.enum(['1', '2', '3', '4', '5'], 'Choose a day').transform(Number),
});

export const stopExportSchema = z.object({ urn: z.string().max(6), id: z.uuid() });
