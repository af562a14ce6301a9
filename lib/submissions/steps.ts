import { z } from 'zod';
import { today } from '@/lib/dates/clock';
import { dateOfParts } from '@/lib/dates/typed';
import { isEmail, readTrn } from '@/lib/teachers/identity';
import { phases } from './labels';
import { startProblem } from './rules';

const yesOrNo = (message: string) => z.enum(['yes', 'no'], message);
const part = z.string().trim().max(4).default('');

/** What was found out about the teacher when the step was sent; a form cannot say it. */
const found = {
  standing: z.enum(['clear', 'here', 'elsewhere', 'completed', 'not_eligible', 'sent', 'oneself']),
  /** Of the person here, or the number of what was sent before. */
  reference: z.string().max(60).default(''),
};

const typedTeacher = {
  name: z
    .string()
    .trim()
    .min(1, 'Enter the full name')
    .max(70, 'The name must be 70 characters or fewer')
    .regex(/\p{L}/u, 'Enter the full name'),
  trn: z
    .string()
    .max(40)
    .transform((text, context) => {
      const { trn, problem } = readTrn(text);
      if (trn !== null) return trn;
      context.addIssue({ code: 'custom', message: text.trim() === '' ? 'Enter the TRN' : problem });
      return z.NEVER;
    }),
};

/** What the form of the first step sends; `steps.teacher` is that with what was found out. */
export const typedTeacherSchema = z.object(typedTeacher);

export const steps = {
  teacher: z.object({ ...typedTeacher, ...found }),
  transfer: z.object({ joining: yesOrNo('Select yes if they are joining your school') }),
  email: z.object({
    email: z
      .string()
      .trim()
      .min(1, 'Enter the e-mail address')
      .max(320, 'The e-mail address must be 320 characters or fewer')
      .refine(isEmail, 'Enter an e-mail address in the correct format, like name@example.com'),
  }),
  'shared-email': z.object({ own: yesOrNo('Select yes if only they read mail to this address') }),
  'start-date': z
    .object({ 'startsOn-day': part, 'startsOn-month': part, 'startsOn-year': part })
    .transform((parts, context) => {
      const date = dateOfParts(parts['startsOn-day'], parts['startsOn-month'], parts['startsOn-year']);
      const isEmpty = Object.values(parts).every((text) => text === '');
      const problem = isEmpty
        ? 'Enter the start date'
        : date === null
          ? 'The start date must be a real date, like 1 9 2026'
          : startProblem(date, today());
      if (date !== null && problem === null) return { startsOn: date };
      context.addIssue({ code: 'custom', path: ['startsOn'], message: problem ?? '' });
      return z.NEVER;
    }),
  'working-pattern': z
    .object({
      pattern: z.enum(['full_time', 'part_time'], 'Select full time or part time'),
      days: z
        .union([z.string().max(1), z.array(z.string().max(1)).max(7)])
        .default([])
        .transform((days) => [days].flat().map(Number))
        .pipe(z.array(z.number().int().min(1).max(5)).max(5)),
    })
    .refine(({ pattern, days }) => pattern === 'full_time' || days.length > 0, {
      path: ['days'],
      message: 'Select the days on which they work',
    }),
  teaching: z.object({
    phase: z.enum(phases, 'Select the phase that they teach'),
    subject: z.string().trim().max(100, 'The subject must be 100 characters or fewer').default(''),
  }),
  'appropriate-body': z.object({ body: z.uuid('Select the appropriate body') }),
  programme: z.object({
    programme: z.enum(['provider_led', 'school_led'], 'Select provider-led or school-led'),
  }),
  provider: z.object({
    /** Lead provider and, where it is known, delivery partner. */
    providers: z
      .string('Select the lead provider')
      .max(80)
      .regex(/^[0-9a-f-]{36}(:[0-9a-f-]{36})?$/, 'Select the lead provider')
      .transform((text) => {
        const [leadProviderId = '', deliveryPartnerId = null] = text.split(':');
        return { leadProviderId, deliveryPartnerId };
      }),
  }),
  mentor: z.object({
    mentor: z.union([z.literal('later'), z.uuid()], 'Select a mentor, or that you will choose one later'),
  }),
  ect: z.object({
    ect: z.union([z.literal('later'), z.uuid()], 'Select an ECT, or that you will choose later'),
  }),
};
