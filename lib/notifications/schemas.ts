import { z } from 'zod';
import { cadences, notificationKinds } from './types';

/** `id` empty: all of them. */
export const markReadSchema = z.object({ id: z.union([z.literal(''), z.uuid()]).default('') });

export const markReadAtSchoolSchema = markReadSchema.extend({ urn: z.string().max(10) });

export const notificationsPageSchema = z.object({
  view: z.enum(['all', 'unread']).catch('all'),
  kind: z.enum(notificationKinds).optional().catch(undefined),
  /** A name or words that the notification says. */
  q: z.string().trim().max(100).optional().catch(undefined),
  period: z.enum(['1', '7', '30', '90']).optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});

export type NotificationFilters = z.output<typeof notificationsPageSchema>;

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

const preferenceFieldSchema = z.enum([
  'urn',
  'newsletters',
  ...notificationKinds.flatMap((kind) => [`mail-${kind}` as const, `portal-${kind}` as const]),
]);

/** The form of preferences: `mail-<kind>` and `portal-<kind>` for each kind, `newsletters`, and the school's URN. */
export const preferencesSchema = z
  .partialRecord(preferenceFieldSchema, z.string().max(20))
  .transform((fields) => ({
    urn: fields.urn ?? '',
    wantsNewsletters: fields.newsletters === 'yes',
    choices: notificationKinds.flatMap((kind) => {
      const mail = z.enum(cadences).safeParse(fields[`mail-${kind}`]);
      return mail.success ? [{ kind, mail: mail.data, inPortal: fields[`portal-${kind}`] === 'yes' }] : [];
    }),
  }));

export type PreferencesInput = z.output<typeof preferencesSchema>;
