import { z } from 'zod';
import type { SchoolFeedContents } from './types';

const label = z
  .string()
  .trim()
  .min(1, 'Enter a name, such as the program or device that will read it')
  .max(60, 'Name must be 60 characters or fewer');

export const ownFeedSchema = z.object({
  label,
  scope: z.enum(['person', 'pair'], 'Choose what the calendar holds'),
});

/** In the form 'school', or whom of the school: 'person:<id>', 'pair:<id>'. */
const contents = z
  .string()
  .max(50)
  .regex(/^(school|(person|pair):[0-9a-f-]{36})$/, 'Choose what the calendar holds')
  .transform((text): SchoolFeedContents => {
    const [scope, personId = ''] = text.split(':');
    return scope === 'person' || scope === 'pair' ? { scope, personId } : { scope: 'school' };
  });

export const schoolFeedSchema = z.object({ urn: z.string().max(6), label, contents });

export const renameOwnFeedSchema = z.object({ id: z.uuid(), label });
export const renameSchoolFeedSchema = z.object({ urn: z.string().max(6), id: z.uuid(), label });

export const revokeOwnFeedSchema = z.object({ id: z.uuid() });
export const revokeSchoolFeedSchema = z.object({ urn: z.string().max(6), id: z.uuid() });

export const eventIdSchema = z.uuid();
