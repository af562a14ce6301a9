import { z } from 'zod';
import { isIsoDate } from '@/lib/dates/iso-date';
import { dateOfParts, datePart } from '@/lib/forms/date-parts';
import { schoolDayKinds } from './types';

const fields = z.object({
  urn: z.string().max(6),
  kind: z.enum(schoolDayKinds, 'Choose what kind of days these are'),
  'starts-day': datePart(2),
  'starts-month': datePart(2),
  'starts-year': datePart(4),
  'ends-day': datePart(2),
  'ends-month': datePart(2),
  'ends-year': datePart(4),
  label: z.string().trim().max(100, 'Description must be 100 characters or fewer').default(''),
});

/** The form by which a school adds days. Without a last day it is one day. */
export const addSchoolDaySchema = fields
  .transform((form) => ({
    urn: form.urn,
    kind: form.kind,
    label: form.label,
    startsOn: dateOfParts(form['starts-day'], form['starts-month'], form['starts-year']),
    endsOn:
      form['ends-day'] + form['ends-month'] + form['ends-year'] === ''
        ? dateOfParts(form['starts-day'], form['starts-month'], form['starts-year'])
        : dateOfParts(form['ends-day'], form['ends-month'], form['ends-year']),
  }))
  .superRefine(({ startsOn, endsOn }, context) => {
    const say = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (!isIsoDate(startsOn)) say('starts', 'First day must be a real date, like 4 9 2026');
    else if (!isIsoDate(endsOn)) say('ends', 'Last day must be a real date, like 4 9 2026');
  });

export const removeSchoolDaySchema = z.object({ urn: z.string().max(6), id: z.uuid() });

export const schoolDaysAddressSchema = z.object({
  done: z.enum(['added', 'removed']).optional().catch(undefined),
});
