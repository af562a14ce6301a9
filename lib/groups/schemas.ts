import { z } from 'zod';
import { timeFromText } from '@/lib/spreadsheets/cell-readers';

const filterText = z.string().trim().max(100).optional().catch(undefined);
const noText = (value: string | undefined) => (value === '' ? undefined : value);

/** The filters of the list of groups as they stand in its address; what is not one of them counts as not set. */
export const groupFiltersSchema = z.object({
  q: z.string().trim().max(100).catch(''),
  intake: z
    .string()
    .regex(/^20\d\d-(september|january|april)$/)
    .max(20)
    .optional()
    .catch(undefined),
  phase: filterText.transform(noText),
  area: filterText.transform(noText),
  audience: z.enum(['ect', 'mentor', 'both']).optional().catch(undefined),
  programme: z.uuid().optional().catch(undefined),
  waiting: z.enum(['drafts', 'held', 'no_events', 'full']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type GroupFilters = z.output<typeof groupFiltersSchema>;

const optionalText = (most: number, message: string) =>
  z
    .string()
    .trim()
    .max(most, message)
    .default('')
    .transform((text) => (text === '' ? null : text));

const optionalId = z
  .union([z.literal(''), z.uuid()])
  .default('')
  .transform((id) => (id === '' ? null : id));

export const groupFormSchema = z.object({
  name: z.string().trim().min(1, 'Enter a name').max(200, 'The name must be 200 characters or fewer'),
  deliveryPartnerId: optionalId,
  programmeVersionId: z.uuid('Choose a programme'),
  intake: z
    .string()
    .max(20)
    .regex(/^20\d\d-(september|january|april)$/, 'Choose an intake')
    .transform((text) => ({
      intakeYear: Number(text.slice(0, 4)),
      intakeTerm: z.enum(['september', 'january', 'april']).parse(text.slice(5)),
    })),
  audience: z.enum(['ect', 'mentor', 'both'], { error: 'Choose who the group is for' }),
  phase: optionalText(100, 'The phase must be 100 characters or fewer'),
  area: optionalText(100, 'The area must be 100 characters or fewer'),
  weekday: z.coerce
    .number({ error: 'Choose a day of the week' })
    .int()
    .min(1, 'Choose a day of the week')
    .max(5, 'Choose a day of the week'),
  starts: z
    .string()
    .trim()
    .max(20)
    .transform((text, context) => {
      const time = timeFromText(text);
      if (time !== null && time >= '07:00' && time <= '20:00')
        return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
      context.addIssue({ code: 'custom', message: 'Enter a start time from 7am to 8pm, like 1:30pm' });
      return z.NEVER;
    }),
  laCode: z
    .union([z.literal(''), z.coerce.number().int().min(1).max(9999)])
    .refine((code) => code !== '', 'Choose the local authority whose term dates are kept')
    .transform((code) => Number(code)),
  venueId: optionalId,
  newVenueName: optionalText(200, 'The venue must be 200 characters or fewer'),
  newVenueAddress: optionalText(300, 'The address must be 300 characters or fewer'),
  newVenuePostcode: optionalText(10, 'The postcode must be 10 characters or fewer').refine(
    (postcode) => postcode === null || /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i.test(postcode),
    'Enter a full UK postcode',
  ),
  facilitatorId: optionalId,
  facilitatorName: optionalText(200, 'The name must be 200 characters or fewer'),
  capacity: z.coerce
    .number({ error: 'Enter how many people have room' })
    .int('Enter a whole number')
    .min(1, 'Enter a number from 1 to 1,000')
    .max(1000, 'Enter a number from 1 to 1,000'),
});
export type GroupInput = z.output<typeof groupFormSchema>;

const versioned = { id: z.uuid(), version: z.coerce.number().int().min(1).max(1_000_000) };

export const changeGroupFormSchema = groupFormSchema.extend(versioned);
