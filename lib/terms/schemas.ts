import { z } from 'zod';
import { dateOfParts } from '@/lib/dates/typed';
import { halfTermLabel } from '@/lib/events/labels';
import { halfTerms } from './rules';

const part = z.string().trim().max(4).default('');

const parts = Object.fromEntries(
  halfTerms.flatMap((halfTerm) =>
    ['starts', 'ends'].flatMap((edge) =>
      ['day', 'month', 'year'].map((unit) => [`${halfTerm}-${edge}-${unit}`, part] as const),
    ),
  ),
);

/** The form of one authority's year: six half-terms, each from a first to a last school day. */
export const termDatesSchema = z
  .object({
    laCode: z.coerce.number().int().min(1).max(9999),
    academicYear: z.coerce.number().int().min(2015).max(2100),
    /** What the form was filled in from: changed by somebody else meanwhile, it is not the present one. */
    seen: z.string().max(400).default(''),
    ...parts,
  })
  .transform((form, context) => {
    const typed: Record<string, unknown> = form;
    const say = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    let before = '';
    const terms = halfTerms.map((halfTerm) => {
      const label = halfTermLabel[halfTerm];
      const [startsOn, endsOn] = (['starts', 'ends'] as const).map((edge) => {
        const unit = (name: string) => String(typed[`${halfTerm}-${edge}-${name}`] ?? '');
        const date = dateOfParts(unit('day'), unit('month'), unit('year'));
        if (date === null)
          say(`${halfTerm}-${edge}`, `Enter the ${edge === 'starts' ? 'first' : 'last'} day of ${label}`);
        return date;
      });
      if (startsOn != null && endsOn != null) {
        if (endsOn < startsOn) say(`${halfTerm}-ends`, `${label} must end after it starts`);
        else if (startsOn <= before)
          say(`${halfTerm}-starts`, `${label} must start after the half-term before it ends`);
        const [from, to] = [`${form.academicYear}-08-01`, `${form.academicYear + 1}-08-31`];
        if (startsOn < from || endsOn > to)
          say(
            `${halfTerm}-starts`,
            `${label} must lie between August ${form.academicYear} and August ${form.academicYear + 1}`,
          );
        before = endsOn;
      }
      return { halfTerm, startsOn: startsOn ?? '', endsOn: endsOn ?? '' };
    });
    return { laCode: form.laCode, academicYear: form.academicYear, seen: form.seen, terms };
  });

export type TermDatesInput = z.output<typeof termDatesSchema>;

export const termDatesAddressSchema = z.object({
  la: z.coerce.number().int().min(1).max(9999).optional().catch(undefined),
  year: z.coerce.number().int().min(2015).max(2100).optional().catch(undefined),
  from: z.enum(['last']).optional().catch(undefined),
  done: z.enum(['saved']).optional().catch(undefined),
});
