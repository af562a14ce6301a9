import { z } from 'zod';

export const registrationAnswerSchema = z.object({
  id: z.uuid(),
  text: z.string().trim().min(1, 'Enter your answer').max(2000, 'It must be 2,000 characters or fewer'),
});

export type RegistrationAnswer = z.output<typeof registrationAnswerSchema>;
