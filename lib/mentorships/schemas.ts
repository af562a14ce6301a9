import { z } from 'zod';
import { isIsoDate } from '@/lib/dates/iso-date';
import { dateOfParts, datePart } from '@/lib/forms/date-parts';
import { mentorshipEndReasons, pairingDone } from './types';

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const urn = z.string().max(6);
const version = z.coerce.number().int().min(1).max(1_000_000);
const startsParts = { 'starts-day': datePart(2), 'starts-month': datePart(2), 'starts-year': datePart(4) };
const endsParts = { 'ends-day': datePart(2), 'ends-month': datePart(2), 'ends-year': datePart(4) };

/** Who is to be the mentor, and from when: nothing is done by it yet. */
export const chooseMentorSchema = z
  .object({
    urn,
    ect: z.uuid(),
    plan: z.uuid().optional(),
    mentor: z.uuid('Select a mentor'),
    ...startsParts,
  })
  .transform((form) => ({
    urn: form.urn,
    ect: form.ect,
    plan: form.plan,
    mentor: form.mentor,
    startsOn: dateOfParts(form['starts-day'], form['starts-month'], form['starts-year']),
  }))
  .superRefine(({ startsOn }, context) => {
    if (!isIsoDate(startsOn))
      context.addIssue({
        code: 'custom',
        path: ['starts'],
        message: 'First day must be a real date, like 4 9 2026',
      });
  });

const seen = { id: z.uuid(), version };
const isoDate = z.string().max(10).refine(isIsoDate);

/** The page that was shown before the button, sent back. */
export const pairSchema = z.object({ urn, ect: z.uuid(), mentor: z.uuid(), startsOn: isoDate }).and(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('assign') }),
    z.object({
      kind: z.literal('replace'),
      ...seen,
      reason: z.enum(mentorshipEndReasons, 'Select why the mentor changes').optional(),
    }),
    z.object({ kind: z.literal('change'), ...seen }),
  ]),
);

export const endMentorshipSchema = z
  .object({
    urn,
    ect: z.uuid(),
    ...seen,
    ...endsParts,
    reason: z.enum(mentorshipEndReasons, 'Select why the mentor stops'),
  })
  .transform((form) => ({
    urn: form.urn,
    ect: form.ect,
    id: form.id,
    version: form.version,
    reason: form.reason,
    lastDay: dateOfParts(form['ends-day'], form['ends-month'], form['ends-year']),
  }))
  .superRefine(({ lastDay }, context) => {
    if (!isIsoDate(lastDay))
      context.addIssue({
        code: 'custom',
        path: ['ends'],
        message: 'Last day must be a real date, like 4 9 2026',
      });
  });

export const cancelPlannedSchema = z.object({
  urn,
  ect: z.uuid(),
  ...seen,
  former: z.enum(['goes_on', 'ends'], 'Select who mentors after that'),
});

const optionalId = z.preprocess(first, z.uuid().optional().catch(undefined));

export const mentorAddressSchema = z.object({
  /** Chosen beforehand: on the page of a mentor, or in "what if". */
  mentor: optionalId,
  plan: optionalId,
  from: z.preprocess(first, isoDate.optional().catch(undefined)),
  done: z.preprocess(first, z.enum(pairingDone).optional().catch(undefined)),
});

export const boardAddressSchema = z.object({
  leaving: optionalId,
  'last-day': z.preprocess(first, datePart(2).catch('')),
  'last-month': z.preprocess(first, datePart(2).catch('')),
  'last-year': z.preprocess(first, datePart(4).catch('')),
});
