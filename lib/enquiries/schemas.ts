import { z } from 'zod';
import { enquiryTopics } from './types';

const message = z
  .string()
  .trim()
  .min(1, 'Enter your question or what you need')
  .max(4000, 'Your message must be 4,000 characters or fewer');

/** Asked without signing in. */
export const askForHelpSchema = z.object({
  topic: z.enum(['access', 'help'], 'Select what you need'),
  name: z
    .string()
    .trim()
    .min(1, 'Enter your full name')
    .max(200, 'Your name must be 200 characters or fewer'),
  email: z
    .string()
    .trim()
    .max(320, 'Your e-mail address must be 320 characters or fewer')
    .regex(
      /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@.<>"(),:;]+$/,
      'Enter an e-mail address in the correct format, like name@example.com',
    ),
  schoolName: z
    .string()
    .trim()
    .min(1, 'Enter the name of your school')
    .max(200, 'The name of your school must be 200 characters or fewer'),
  message,
});

export type AskForHelpInput = z.output<typeof askForHelpSchema>;

/** What the address of a question says it is about: what does not fit is left out, since people follow old links. */
export const topicAddressSchema = z.object({ topic: z.enum(enquiryTopics).catch('help') });

export const closeEnquirySchema = z.object({ id: z.uuid(), version: z.coerce.number().int().positive() });
