import { z } from 'zod';
import { halfTerms } from '@/lib/terms/rules';
import { mostYears } from './rules';

const whole = (message: string, most: number) =>
  z.coerce.number({ error: message }).int(message).min(1, message).max(most, message);

const text = (most: number, missing: string, long: string) =>
  z.string().trim().min(1, missing).max(most, long);

const audience = z.enum(['ect', 'mentor', 'both'], { error: 'Choose who it is for' });
const newOrId = z.union([z.literal(''), z.uuid()]).default('');
const year = whole('Choose a year', mostYears);
const direction = z.enum(['earlier', 'later']);

/** The version that is edited, and the revision that the edit was decided on. */
const edited = { versionId: z.uuid(), revision: z.coerce.number().int().min(1).max(1_000_000) };

export const detailsFormSchema = z.object({
  ...edited,
  label: text(200, 'Enter for whom the version is', 'This must be 200 characters or fewer'),
  note: z
    .string()
    .trim()
    .max(500, 'The note must be 500 characters or fewer')
    .default('')
    .transform((note) => (note === '' ? null : note)),
});

const mostAreas = 10;

const contentAreas = z
  .string()
  .max(2_000, 'Enter ten content areas or fewer')
  .default('')
  .transform((areas) => [
    ...new Set(
      areas
        .split('\n')
        .map((area) => area.trim())
        .filter((area) => area !== ''),
    ),
  ])
  .pipe(
    z
      .array(z.string().max(100, 'Each content area must be 100 characters or fewer'))
      .max(mostAreas, 'Enter ten content areas or fewer'),
  );

export const moduleFormSchema = z.object({
  ...edited,
  moduleId: newOrId,
  year,
  title: text(200, 'Enter a title', 'The title must be 200 characters or fewer'),
  standards: z.string().trim().max(100, 'The standards must be 100 characters or fewer').default(''),
  contentAreas,
  halfTerm: z.enum(halfTerms, { error: 'Choose a half-term' }),
  weeks: whole('Enter how many weeks from 1 to 40', 40),
});

export const moduleSchema = z.object({ ...edited, moduleId: z.uuid() });
export const moveModuleSchema = moduleSchema.extend({ direction });

export const yearSchema = z.object({ ...edited, year });
export const addYearSchema = z.object(edited);

export const plannedEventFormSchema = z.object({
  ...edited,
  moduleId: z.uuid(),
  eventId: newOrId,
  title: text(200, 'Enter a title', 'The title must be 200 characters or fewer'),
  kind: z.enum(
    [
      'conference',
      'training',
      'mentor_event',
      'school_visit',
      'online_community',
      'study_window',
      'mentor_meeting',
    ],
    { error: 'Choose what kind of event it is' },
  ),
  mode: z.enum(['face_to_face', 'online', 'in_school'], { error: 'Choose how it takes place' }),
  audience,
  week: whole('Enter a week from 1 to 40', 40),
  minutes: whole('Enter minutes from 1 to 6,000', 6_000),
  remove: z.enum(['', '1']).default(''),
});

export const hoursFormSchema = z.object({
  ...edited,
  hoursId: newOrId,
  year,
  audience,
  component: text(200, 'Enter what the time is for', 'This must be 200 characters or fewer'),
  minutes: z
    .string()
    .trim()
    .max(10, 'Enter minutes from 0 to 60,000')
    .regex(/^\d+$/, 'Enter whole minutes')
    .transform(Number)
    .refine((minutes) => minutes <= 60_000, 'Enter minutes from 0 to 60,000'),
  remove: z.enum(['', '1']).default(''),
});

export const moveHoursSchema = z.object({ ...edited, hoursId: z.uuid(), direction });

export const versionSchema = z.object({ versionId: z.uuid() });

export interface Edited {
  versionId: string;
  revision: number;
}
export type DetailsInput = z.output<typeof detailsFormSchema>;
export type PlannedEventInput = z.output<typeof plannedEventFormSchema>;
export type ModuleInput = z.output<typeof moduleFormSchema>;
export type HoursInput = z.output<typeof hoursFormSchema>;
export type Direction = z.output<typeof direction>;
