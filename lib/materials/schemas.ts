import { z } from 'zod';
import { materialKinds, materialReaders } from './types';

const short = z.string().trim().max(200, 'The title must be 200 characters or fewer').default('');

export const describedFields = {
  kind: z.enum(materialKinds, { error: 'Choose what it is' }),
  seenBy: z.enum(materialReaders, { error: 'Choose who sees it' }),
  title: short,
};

const secure = z
  .string()
  .trim()
  .max(1000, 'The link must be 1,000 characters or fewer')
  .default('')
  .refine(
    (text) => text === '' || (/^https:\/\//i.test(text) && URL.canParse(text)),
    'Enter a link that begins with https://',
  )
  .transform((text) => (text === '' ? '' : new URL(text).href));

const content = {
  ...describedFields,
  text: z.string().trim().max(4000, 'The text must be 4,000 characters or fewer').default(''),
  url: secure,
};

const ofEvent = { groupId: z.uuid(), eventId: z.uuid() };
const ofMaterial = {
  ...ofEvent,
  materialId: z.uuid(),
  version: z.coerce.number().int().min(0).max(1_000_000),
};

export const addMaterialSchema = z.object({ ...ofEvent, ...content });
export const changeMaterialSchema = z.object({ ...ofMaterial, ...content });
export const removeMaterialSchema = z.object(ofMaterial);
export const materialIdSchema = z.uuid().max(36);

export type MaterialInput = z.output<typeof addMaterialSchema>;
export type ChangeMaterialInput = z.output<typeof changeMaterialSchema>;
export type RemoveMaterialInput = z.output<typeof removeMaterialSchema>;
