import { z } from 'zod';
import { longestMarkdown } from '@/lib/markdown/rules';
import { announcementKinds, phases, readerRoles, trainingStatuses } from './types';

const intakePattern = /^\d{4}-(september|january|april)$/;

/** An audience as it is stored. */
export const audienceSchema = z.object({
  roles: z.array(z.enum(readerRoles)).min(1).max(4),
  schoolIds: z.array(z.uuid()).max(500).default([]),
  phases: z.array(z.enum(phases)).max(20).default([]),
  areas: z.array(z.number().int()).max(500).default([]),
  intakes: z.array(z.string().max(20).regex(intakePattern)).max(60).default([]),
  groupIds: z.array(z.uuid()).max(500).default([]),
  statuses: z.array(z.enum(trainingStatuses)).max(4).default([]),
});

/** Boxes of one name: none, one text, or several. */
const several = <Item extends z.ZodType>(item: Item, max: number) =>
  z.preprocess(
    (sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]),
    z.array(item).max(max),
  );

const urns = z
  .string()
  .max(5_000)
  .default('')
  .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
  .pipe(
    z
      .array(
        z.string().max(6, 'Enter URNs of up to six digits').regex(/^\d+$/, 'Enter URNs, one on each line'),
      )
      .max(500, 'Enter up to 500 URNs'),
  );

export const audienceFields = {
  roles: several(z.enum(readerRoles), 4).refine((roles) => roles.length > 0, 'Choose who it is for'),
  urns,
  phases: several(z.enum(phases), 20),
  areas: several(z.coerce.number<string>().int(), 500),
  intakes: several(z.string().max(20).regex(intakePattern), 60),
  groups: several(z.uuid(), 500),
  statuses: several(z.enum(trainingStatuses), 4),
};
const audienceFieldsSchema = z.object(audienceFields);
export type AudienceTyped = z.output<typeof audienceFieldsSchema>;

const subject = z
  .string()
  .trim()
  .min(1, 'Enter a subject')
  .max(150, 'The subject must be 150 characters or fewer')
  .refine((text) => !/[\r\n]/.test(text), 'The subject must be one line');
const body = z
  .string()
  .trim()
  .min(1, 'Enter the text')
  .max(longestMarkdown, `The text must be ${longestMarkdown.toLocaleString('en-GB')} characters or fewer`)
  .refine(
    (text) => !/\{\{(name|unsubscribe)\}\}/.test(text),
    'Leave out {{name}} and {{unsubscribe}}: they are put in by us',
  );

export const writeSchema = z.object({
  kind: z.enum(announcementKinds, { error: 'Choose what kind of announcement it is' }),
  subject,
  body,
  ...audienceFields,
  saveAs: z.string().trim().max(100, 'The name must be 100 characters or fewer').default(''),
});
export type WriteInput = z.output<typeof writeSchema>;

const at = { id: z.uuid(), version: z.coerce.number<string>().int().positive() };

export const atSchema = z.object(at);
export type At = z.output<typeof atSchema>;

export const rewriteSchema = writeSchema.extend(at);

/** What a preview is made of: whatever is there, and the first thing that is wrong with the audience. */
export function readPreview(typed: unknown) {
  const words = z
    .object({
      kind: z.enum(announcementKinds).catch('service'),
      body: z.string().max(longestMarkdown).catch(''),
    })
    .parse(typed);
  const audience = audienceFieldsSchema.safeParse(typed);
  return {
    ...words,
    audience: audience.success ? audience.data : (audience.error.issues[0]?.message ?? 'Check who it is for'),
  };
}

/** `seen`: how many people the confirmation named. */
export const sendSchema = z.object({ ...at, seen: z.coerce.number<string>().int().nonnegative() });

export const scheduleSchema = sendSchema.extend({
  'on-day': z.string().trim().max(2).default(''),
  'on-month': z.string().trim().max(2).default(''),
  'on-year': z.string().trim().max(4).default(''),
  time: z.string().trim().max(20).default(''),
});

export const correctSchema = z.object({ ...at, subject, body });
export type CorrectInput = z.output<typeof correctSchema>;

export const removeAudienceSchema = z.object({ id: z.uuid() });

export const writeAddressSchema = z.object({
  audience: z.uuid().optional().catch(undefined),
});

export const listAddressSchema = z.object({
  page: z.coerce.number().int().positive().max(10_000).catch(1),
  show: z.enum(['all', 'opened', 'unopened', 'failed']).catch('all'),
});
