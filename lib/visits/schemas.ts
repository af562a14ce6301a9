import { z } from 'zod';
import { isIsoDate } from '@/lib/dates/iso-date';
import { dateOfParts, datePart } from '@/lib/forms/date-parts';

export const proposeVisitSchema = z
  .object({
    trainingPeriodId: z.uuid(),
    templateId: z.uuid(),
    'date-day': datePart(2),
    'date-month': datePart(2),
    'date-year': datePart(4),
    starts: z
      .string()
      .trim()
      .max(5)
      .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'Enter the start on a 24-hour clock, like 09:30'),
  })
  .transform((form) => ({
    trainingPeriodId: form.trainingPeriodId,
    templateId: form.templateId,
    date: dateOfParts(form['date-day'], form['date-month'], form['date-year']),
    starts: form.starts.padStart(5, '0'),
  }))
  .superRefine(({ date }, context) => {
    if (!isIsoDate(date))
      context.addIssue({
        code: 'custom',
        path: ['date'],
        message: 'Date must be a real date, like 4 2 2027',
      });
  });

export const answerVisitSchema = z.object({
  eventId: z.uuid(),
  answer: z.enum(['agreed', 'declined'], 'Choose whether you can make it'),
});

export const withdrawVisitSchema = z.object({ eventId: z.uuid() });

/** What the page of the form is opened for. */
export const newVisitAddressSchema = z.object({
  training: z.uuid().optional().catch(undefined),
  template: z.uuid().optional().catch(undefined),
});

export const visitsAddressSchema = z.object({
  done: z.enum(['proposed', 'withdrawn']).optional().catch(undefined),
});

export type ProposeVisitInput = z.output<typeof proposeVisitSchema>;
export type AnswerVisitInput = z.output<typeof answerVisitSchema>;
