import { z } from 'zod';
import { isIsoDate } from '@/lib/dates/iso-date';
import { schoolDayKinds } from './types';

const part = (max: number) => z.string().trim().max(max).default('');

const fields = z.object({
  urn: z.string().max(6),
  kind: z.enum(schoolDayKinds, 'Choose what kind of days these are'),
  'starts-day': part(2),
  'starts-month': part(2),
  'starts-year': part(4),
  'ends-day': part(2),
  'ends-month': part(2),
  'ends-year': part(4),
  label: z.string().trim().max(100, 'Description must be 100 characters or fewer').default(''),
});

function dateOf(day: string, month: string, year: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The form by which a school adds days. Without a last day it is one day. */
export const addSchoolDaySchema = fields
  .transform((form) => ({
    urn: form.urn,
    kind: form.kind,
    label: form.label,
    startsOn: dateOf(form['starts-day'], form['starts-month'], form['starts-year']),
    endsOn:
      form['ends-day'] + form['ends-month'] + form['ends-year'] === ''
        ? dateOf(form['starts-day'], form['starts-month'], form['starts-year'])
        : dateOf(form['ends-day'], form['ends-month'], form['ends-year']),
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
