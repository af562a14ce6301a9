import { z } from 'zod';

const shortText = z.string().trim().max(200, 'Must be 200 characters or fewer');
const longText = z.string().trim().max(1000, 'Must be 1,000 characters or fewer');
const webAddress = z
  .string()
  .trim()
  .max(500, 'Must be 500 characters or fewer')
  .regex(/^https?:\/\/\S+$/i, 'Enter a web address that starts with https://');

export const linkSchema = z.object({
  name: shortText.min(1, 'Enter a name'),
  url: webAddress,
  help: longText,
  /** Whom somebody asks who was refused there. */
  refused: longText.default(''),
});

export const contactSchema = z.object({
  purpose: shortText.min(1, 'Enter what the team helps with'),
  name: shortText.min(1, 'Enter a name'),
  telephone: shortText,
  email: shortText,
  hours: shortText,
});

/** What each key of the `setting` table holds. Nothing here is secret but `mail_server`. */
export const settingSchemas = {
  product: z.object({
    name: shortText.min(1, 'Enter the name of the product'),
    /** What the provider calls mentors in headings: "ECMs" at Best Practice Network. */
    mentorsHeading: shortText.min(1, 'Enter what mentors are called'),
    /** Whom people write to about their data; empty: the support team. */
    dataProtectionEmail: shortText.default(''),
  }),
  organisation: z.object({
    /** The delivery partner or lead provider whose portal this is: its name stands under the product's. */
    organisationId: z.uuid(),
    /** The lead provider whose programme it is, where the portal is a delivery partner's. */
    leadProviderId: z.union([z.literal(''), z.uuid()]).default(''),
  }),
  links: z.object({ canvas: linkSchema, dfe: linkSchema }),
  /** Within how many working days staff answer what schools report. */
  requests: z.object({
    workingDays: z.coerce
      .number('Enter a number of days')
      .int('Enter a whole number of days')
      .min(1, 'At least one day')
      .max(20, 'At most 20 days'),
  }),
  support: z.object({ contacts: z.array(contactSchema).max(10) }),
  /** How mail flows: not at all, or so many a minute; 0 is no limit. */
  mail_flow: z.object({
    isPaused: z.boolean(),
    perMinute: z.coerce
      .number('Enter a number of mails')
      .int('Enter a whole number of mails')
      .min(0, 'Enter 0 or more')
      .max(100_000, 'Enter 100,000 or fewer'),
  }),
  mail_server: z.object({
    host: shortText.min(1, 'Enter the mail server’s name'),
    port: z.coerce
      .number('Enter a port')
      .int('Enter a port')
      .min(1, 'Enter a port')
      .max(65_535, 'Enter a port'),
    security: z.enum(['tls', 'starttls', 'none']),
    username: shortText,
    password: z.string().max(500),
    from: z
      .string()
      .trim()
      .max(320)
      .regex(/^[^\r\n]+@[^\r\n]+$/, 'Enter the address that mail is sent from'),
  }),
};

export type SettingKey = keyof typeof settingSchemas;
export type SettingValue<Key extends SettingKey> = z.output<(typeof settingSchemas)[Key]>;
export type ServiceLink = z.output<typeof linkSchema>;
export type SupportContact = z.output<typeof contactSchema>;
