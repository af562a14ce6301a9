import { z } from 'zod';

export const handOverSchema = z
  .object({
    urn: z.string().max(6),
    /** 0 while there is none. */
    version: z.coerce.number().int().min(0),
    note: z.string().trim().max(4000, 'Note must be 4,000 characters or fewer'),
    nomineeName: z.string().trim().max(200, 'Name must be 200 characters or fewer'),
    nomineeEmail: z
      .string()
      .trim()
      .max(320)
      .regex(
        /^$|^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@.<>"(),:;]+$/,
        'Enter an e-mail address in the correct format, like name@example.com',
      ),
  })
  .superRefine(({ note, nomineeName, nomineeEmail }, context) => {
    const say = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (nomineeName !== '' && nomineeEmail === '') say('nomineeEmail', 'Enter their e-mail address');
    if (nomineeName === '' && nomineeEmail !== '') say('nomineeName', 'Enter their full name');
    if (note === '' && nomineeName === '' && nomineeEmail === '')
      say('note', 'Write a note or name somebody who takes over');
  });

export type HandOverInput = z.output<typeof handOverSchema>;

export const handOverAddressSchema = z.object({
  saved: z.enum(['1']).optional().catch(undefined),
});
