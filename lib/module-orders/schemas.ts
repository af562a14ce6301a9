import { z } from 'zod';
import { dateOfParts } from '@/lib/dates/typed';

const part = z.string().trim().max(4).default('');

const subject = {
  subject: z.enum(['group', 'training']),
  id: z.uuid(),
  version: z.coerce.number().int().min(0).max(1_000_000),
};

/** More places than any programme has modules. */
const placeNames = Array.from({ length: 40 }, (_, at) => `place-${at + 1}`);

export const clearOrderSchema = z.object(subject);

/** The modules in the order of the fields place-1, place-2 …; a date in three fields. */
export const agreeOrderSchema = z
  .object({
    ...subject,
    agreedWith: z
      .string()
      .trim()
      .min(1, 'Enter who agreed it')
      .max(200, 'The name must be 200 characters or fewer'),
    'agreedOn-day': part,
    'agreedOn-month': part,
    'agreedOn-year': part,
  })
  .catchall(z.union([z.string().max(40), z.array(z.string().max(40)).max(40)]))
  .transform((fields, context) => {
    const agreedOn = dateOfParts(fields['agreedOn-day'], fields['agreedOn-month'], fields['agreedOn-year']);
    if (agreedOn === null)
      context.addIssue({ code: 'custom', path: ['agreedOn'], message: 'Enter a real date, like 4 9 2026' });
    const moduleIds = placeNames.map((name) => fields[name]).filter((value) => typeof value === 'string');
    const { subject: kind, id: of, version, agreedWith } = fields;
    return { subject: { kind, id: of }, version, agreedWith, agreedOn: agreedOn ?? '', moduleIds };
  });

export type AgreeOrderInput = z.output<typeof agreeOrderSchema>;
export type ClearOrderInput = z.output<typeof clearOrderSchema>;
