import { z } from 'zod';
import { halfTerms } from '@/lib/terms/rules';

const whole = (message: string, most: number) =>
  z.coerce.number({ error: message }).int(message).min(1, message).max(most, message);

export const moduleFormSchema = z.object({
  versionId: z.uuid(),
  moduleId: z.uuid(),
  title: z.string().trim().min(1, 'Enter a title').max(200, 'The title must be 200 characters or fewer'),
  standards: z.string().trim().max(100, 'The standards must be 100 characters or fewer').default(''),
  halfTerm: z.enum(halfTerms, { error: 'Choose a half-term' }),
  weeks: whole('Enter how many weeks from 1 to 40', 40),
});

export const plannedEventFormSchema = z.object({
  versionId: z.uuid(),
  moduleId: z.uuid(),
  eventId: z.union([z.literal(''), z.uuid()]).default(''),
  title: z.string().trim().min(1, 'Enter a title').max(200, 'The title must be 200 characters or fewer'),
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
  audience: z.enum(['ect', 'mentor', 'both'], { error: 'Choose who it is for' }),
  week: whole('Enter a week from 1 to 40', 40),
  minutes: whole('Enter minutes from 1 to 6,000', 6_000),
  remove: z.enum(['', '1']).default(''),
});

export const hoursFormSchema = z.object({
  versionId: z.uuid(),
  hoursId: z.uuid(),
  minutes: z.coerce
    .number({ error: 'Enter minutes' })
    .int('Enter whole minutes')
    .min(0, 'Enter minutes from 0 to 60,000')
    .max(60_000, 'Enter minutes from 0 to 60,000'),
});

export const versionSchema = z.object({ versionId: z.uuid() });
export type PlannedEventInput = z.output<typeof plannedEventFormSchema>;
export type ModuleInput = z.output<typeof moduleFormSchema>;
export type HoursInput = z.output<typeof hoursFormSchema>;
