import { z } from 'zod';
import { contactSchema, linkSchema, settingSchemas } from './schemas';

/** The forms of the settings page, flat as browsers send them. */
export const productFormSchema = settingSchemas.product.extend({
  organisationId: z.union([z.literal(''), z.uuid()]),
  leadProviderId: settingSchemas.organisation.shape.leadProviderId,
});

export const linksFormSchema = z.object({
  canvasName: linkSchema.shape.name,
  canvasUrl: linkSchema.shape.url,
  canvasHelp: linkSchema.shape.help,
  canvasRefused: linkSchema.shape.refused,
  dfeName: linkSchema.shape.name,
  dfeUrl: linkSchema.shape.url,
  dfeHelp: linkSchema.shape.help,
  dfeRefused: linkSchema.shape.refused,
});

/** One team per form; the last one is empty and adds a team. `remove` takes it out. */
export const contactFormSchema = contactSchema.extend({
  position: z.coerce.number().int().min(0).max(9, 'At most ten teams'),
  remove: z.enum(['', '1']).default(''),
});

/** An empty password keeps the one that is stored. */
export const mailServerFormSchema = settingSchemas.mail_server;
