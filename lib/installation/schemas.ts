import { z } from 'zod';

export const setUpSchema = z.object({
  code: z.string().trim().min(1, 'Enter the code from the console').max(100, 'The code is not right'),
  name: z
    .string()
    .trim()
    .min(1, 'Enter your full name')
    .max(200, 'Your name must be 200 characters or fewer'),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(320, 'Your e-mail address must be 320 characters or fewer')
    .regex(
      /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@.<>"(),:;]+$/,
      'Enter an e-mail address in the correct format, like name@example.com',
    ),
});

export type SetUpInput = z.output<typeof setUpSchema>;
