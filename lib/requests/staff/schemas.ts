import { z } from 'zod';
import { requestAtSchema, requestNumberSchema } from '../schemas';
import { queueStates } from '../types';

/** The filters of the queue as they stand in its address; what is not one of them counts as not set. */
export const queueFiltersSchema = z.object({
  state: z.enum(queueStates).catch('open'),
  owner: z.enum(['mine', 'none']).optional().catch(undefined),
  late: z.enum(['yes']).optional().catch(undefined),
  type: z
    .string()
    .max(40)
    .regex(/^[a-z_]+$/)
    .optional()
    .catch(undefined),
  school: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type QueueFilters = z.output<typeof queueFiltersSchema>;

/** The request, and the filters of the queue to go back to. */
export const claimSchema = requestAtSchema.extend({
  number: requestNumberSchema,
  back: z.string().max(500).optional(),
});

export const atSchema = requestAtSchema.extend({ number: requestNumberSchema });

const text = z.string().trim().max(4000, 'Must be 4,000 characters or fewer');

export const askSchema = atSchema.extend({ message: text.min(1, 'Enter what you need to know') });
export const answerForSchema = atSchema.extend({ message: text.min(1, 'Enter what they answered') });
export const declineSchema = atSchema.extend({ message: text.min(1, 'Enter why it is declined') });
export const reopenSchema = atSchema.extend({ message: text.min(1, 'Enter why it is opened again') });
export const undoSchema = atSchema.extend({ message: text.min(1, 'Enter why it is undone') });

export const writeSchema = z.object({
  id: z.uuid(),
  number: requestNumberSchema,
  message: text.min(1, 'Enter your message'),
  isNote: z.literal('yes').optional(),
});

/** Answers to the fields of staff are read by the circumstance. */
export const agreeSchema = atSchema
  .extend({ message: text.default('') })
  .catchall(z.union([z.string().max(4000), z.array(z.string().max(4000)).max(50)]));

const code = z
  .string()
  .max(40)
  .regex(/^[a-z_]+$/);

/** How far raising a request for a school has come, in its address. */
export const raiseAtSchema = z.object({
  q: z.string().trim().max(100).catch(''),
  school: z.coerce.number().int().min(1).max(999_999).optional().catch(undefined),
  period: z
    .union([z.literal('school'), z.uuid()])
    .optional()
    .catch(undefined),
  what: code.optional().catch(undefined),
});

const typedField = z.union([z.string().max(4001), z.array(z.string().max(4001)).max(50)]);

export const raiseSchema = z
  .object({
    urn: z.coerce.number().int().min(1).max(999_999),
    period: z.union([z.literal('school'), z.uuid()]),
    code,
    spokeWith: z
      .string()
      .trim()
      .min(1, 'Enter whom you spoke with')
      .max(200, 'Must be 200 characters or fewer'),
    channel: z.enum(['telephone', 'email', 'in_person'], 'Select how they told you'),
  })
  .catchall(typedField);
