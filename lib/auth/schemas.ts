import { z } from 'zod';

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Enter your e-mail address')
  .max(254, 'E-mail address must be 254 characters or fewer')
  .regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, 'Enter an e-mail address in the form name@example.org');

export const requestSignInSchema = z.object({
  email: emailSchema,
  next: z.string().max(500).optional(),
});

export const personaSchema = z.object({
  persona: z.string().max(60),
  next: z.string().max(500).optional(),
});

export const codeSchema = z.object({
  code: z
    .string()
    .max(40)
    .transform((typed) => typed.replace(/[\s-]/g, ''))
    .pipe(
      z
        .string()
        .max(40)
        .regex(/^\d{6}$/, 'Enter the six digits from the e-mail'),
    ),
});

export const linkSchema = z.object({ token: z.string().max(100) });

export const contextSchema = z.object({ key: z.string().max(60) });
