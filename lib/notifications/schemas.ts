import { z } from 'zod';

/** `id` empty: all of them. */
export const markReadSchema = z.object({ id: z.union([z.literal(''), z.uuid()]).default('') });

export const markReadAtSchoolSchema = markReadSchema.extend({ urn: z.string().max(10) });

export const notificationsPageSchema = z.object({
  view: z.enum(['all', 'unread']).catch('all'),
  before: z.uuid().optional().catch(undefined),
});
