import { z } from 'zod';
import { dateOfParts } from '@/lib/dates/typed';
import { timeFromText } from '@/lib/spreadsheets/cell-readers';
import { mostGroups } from './labels';

const part = z.string().trim().max(4).default('');

const timeField = (message: string) =>
  z
    .string()
    .trim()
    .max(20)
    .default('')
    .transform((text, context) => {
      const time = timeFromText(text);
      if (time !== null) return time;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });

/** A day and its times, typed. */
export const whenFields = {
  'date-day': part,
  'date-month': part,
  'date-year': part,
  starts: timeField('Enter a start time, like 1:30pm'),
  ends: timeField('Enter an end time, like 4pm'),
};

interface WhenFields {
  'date-day': string;
  'date-month': string;
  'date-year': string;
  starts: string;
  ends: string;
}

/** The day and times of a form; messages stand beside their fields. */
export function whenOf<Fields extends WhenFields>(fields: Fields, context: z.core.$RefinementCtx) {
  const { 'date-day': day, 'date-month': month, 'date-year': year, ...rest } = fields;
  const date = dateOfParts(day, month, year);
  const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (date === null) say('date', 'Enter a real date, like 4 2 2027');
  if (rest.ends <= rest.starts) say('ends', 'The end must be after the start');
  return { ...rest, date: date ?? '' };
}

export const whenSchema = z.object(whenFields).transform(whenOf);

const flag = z
  .enum(['', '1'])
  .default('')
  .transform((value) => value === '1');
const count = z.coerce.number().int().min(0).max(1_000_000);

const toldFields = {
  reason: z.string().trim().min(1, 'Enter a reason').max(500, 'The reason must be 500 characters or fewer'),
  hold: flag,
  everybody: flag,
};

/** How a change is published and told; in every form that publishes one. */
export const tellingFields = { groupId: z.uuid(), latest: count, ...toldFields };

const groupIds = z
  .string()
  .max(mostGroups * 37)
  .transform((text) => text.split(','))
  .pipe(z.array(z.uuid()).min(1).max(mostGroups));

const seal = z.string().max(100);

const link = z
  .string()
  .trim()
  .max(1000, 'The link must be 1,000 characters or fewer')
  .default('')
  .refine(
    (text) => text === '' || (/^https:\/\//.test(text) && URL.canParse(text)),
    'Enter a link that begins with https://',
  )
  .transform((text) => (text === '' ? null : text));

const ofEvent = { ...tellingFields, eventId: z.uuid(), version: count };
const id = z.union([z.literal(''), z.uuid()]).default('');

export const publishDraftsSchema = z.object({ groupIds, seal, ...toldFields });
export const cancelEventSchema = z.object(ofEvent);
export const moveEventSchema = z.object({ ...ofEvent, ...whenFields }).transform(whenOf);
export const linkEventSchema = z.object({ ...ofEvent, joinUrl: link });
export const placeEventSchema = z.object({
  ...ofEvent,
  venueId: id.transform((value) => (value === '' ? null : value)),
});
export const groupVenueSchema = z.object({
  ...tellingFields,
  venueId: id.transform((value) => (value === '' ? null : value)),
  newVenueName: z.string().trim().max(200).default(''),
  newVenueAddress: z.string().trim().max(300).default(''),
  newVenuePostcode: z.string().trim().max(10).default(''),
});
export const shiftSchema = z.object({
  ...publishDraftsSchema.shape,
  weeks: z.coerce
    .number({ error: 'Enter a number of weeks' })
    .int('Enter a whole number')
    .min(-20, 'Enter a number from -20 to 20')
    .max(20, 'Enter a number from -20 to 20')
    .refine((weeks) => weeks !== 0, 'Enter a number other than 0'),
});
export const weeksSchema = shiftSchema.shape.weeks;

export const newEventFields = {
  title: z.string().trim().min(1, 'Enter a title').max(200, 'The title must be 200 characters or fewer'),
  kind: z.enum(['conference', 'training', 'mentor_event', 'online_community'], {
    error: 'Choose what kind of event it is',
  }),
  mode: z.enum(['face_to_face', 'online'], { error: 'Choose how it takes place' }),
  audience: z.enum(['ect', 'mentor', 'both'], { error: 'Choose who it is for' }),
};
export const newEventSchema = z.object({ ...newEventFields, ...whenFields }).transform(whenOf);
export const addEventSchema = z
  .object({ ...tellingFields, ...newEventFields, ...whenFields, joinUrl: link })
  .transform(whenOf);

export const draftSchema = z.object({ groupId: z.uuid(), eventId: z.uuid(), version: count });
export const moveDraftSchema = z.object({ ...draftSchema.shape, ...whenFields }).transform(whenOf);
export const sendHeldSchema = z.object({ groupId: z.uuid(), latest: count, everybody: flag });

/** Until when the page was made on which somebody read what was published. */
export const publishedSeenSchema = z.object({ upTo: z.iso.datetime().max(40) });
