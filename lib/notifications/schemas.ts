import { z } from 'zod';

/** `id` empty: all of them. */
export const markReadSchema = z.object({ id: z.union([z.literal(''), z.uuid()]).default('') });

export const markReadAtSchoolSchema = markReadSchema.extend({ urn: z.string().max(10) });

export const notificationsPageSchema = z.object({
  view: z.enum(['all', 'unread']).catch('all'),
  before: z.uuid().optional().catch(undefined),
});

export const newsContextSchema = z
  .string()
  .max(20)
  .regex(/^(me|staff|school-\d{1,6})$/);

/** A Postgres snapshot as it came back from a browser; anything else counts as none. */
export const positionSchema = z.string().max(4000).refine(isSnapshot).optional().catch(undefined);

/** Postgres refuses a snapshot whose numbers are out of order or out of its range. */
function isSnapshot(text: string): boolean {
  if (!/^\d{1,18}:\d{1,18}:(\d{1,18}(,\d{1,18})*)?$/.test(text)) return false;
  const [from = 0n, to = 0n, ...running] = text.split(/[:,]/).filter(Boolean).map(BigInt);
  return (
    from > 0n &&
    from <= to &&
    running.every((id, index) => id >= from && id < to && (index === 0 || id > (running[index - 1] ?? 0n)))
  );
}
