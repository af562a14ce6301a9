import { z } from 'zod';
import { defineJourney } from '@/lib/journeys/rules';
import { phases } from '@/lib/submissions/labels';
import { isEmail } from '@/lib/teachers/identity';

const text = (max: number, what: string) =>
  z
    .string()
    .trim()
    .max(max, `${what} must be ${max.toLocaleString('en-GB')} characters or fewer`);

/** The follow-on enrolment form. */
export const enrolmentJourney = defineJourney({
  kind: 'enrolment',
  first: 'details',
  schemas: {
    details: z.object({
      name: text(200, 'Your name').min(1, 'Enter your full name'),
      email: text(320, 'The e-mail address').refine(
        isEmail,
        'Enter an e-mail address in the correct format, like name@example.com',
      ),
    }),
    teaching: z.object({
      phase: z.enum(phases, 'Select the phase that you teach'),
      subject: text(100, 'The subject').default(''),
    }),
    days: z.object({
      days: z
        .union([z.string().max(1), z.array(z.string().max(1)).max(7)], 'Select the days on which you work')
        .transform((days) => [days].flat().map(Number))
        .pipe(z.array(z.number().int().min(1).max(5)).min(1, 'Select the days on which you work').max(5)),
    }),
    place: z.object({
      area: text(100, 'The area').default(''),
      mode: z.enum(['in_person', 'online', 'either'], 'Select how you would rather train'),
    }),
    access: z.object({ needs: text(2000, 'What you need').default('') }),
  },
  next: {
    details: () => 'teaching',
    teaching: () => 'days',
    days: () => 'place',
    place: () => 'access',
    access: () => 'check',
  },
});

export const modeLabel = {
  in_person: 'In person',
  online: 'Online',
  either: 'Either is fine',
} as const;
