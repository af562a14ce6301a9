import { z } from 'zod';
import { rowOutcomes } from './types';

const single = (value: unknown) => (Array.isArray(value) ? value[0] : value);

export const importIdSchema = z.uuid();

export const pageSchema = z.preprocess(single, z.coerce.number().int().min(1).max(10_000)).catch(1);

/** Which rows of an import are shown. What is not understood shows all of them. */
export const rowFilterSchema = z.object({
  outcome: z
    .preprocess(single, z.enum([...rowOutcomes, 'warnings']))
    .optional()
    .catch(undefined),
  reason: z
    .preprocess(
      single,
      z
        .string()
        .max(60)
        .regex(/^[a-z_0-9]+$/),
    )
    .optional()
    .catch(undefined),
  page: pageSchema,
});

export type RowFilter = z.output<typeof rowFilterSchema>;

export const importActionSchema = z.object({ id: importIdSchema });
