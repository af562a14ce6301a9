import { z } from 'zod';

const field = z.union([z.string().max(10_000), z.array(z.string().max(1_000)).max(100)]);

const nameSchema = z.string().max(100);

/** What a form sends: its own fields and the hidden ones. */
export const typedSchema = z
  .record(nameSchema, field)
  .refine((fields) => Object.keys(fields).length <= 200, 'This form has too many fields.');

/** Hidden fields of every step's form. Their names are taken: no question may be called like them. */
export const envelopeSchema = z.object({
  journeyId: z.uuid(),
  version: z.coerce.number().int().positive(),
  /** '1' when somebody came from 'check' to change an answer. */
  change: z.string().max(1).default(''),
});

export const envelopeFields = ['journeyId', 'version', 'change'] as const;

export const storedAnswersSchema = z.record(nameSchema, typedSchema);
