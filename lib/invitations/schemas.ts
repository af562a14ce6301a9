import { z } from 'zod';
import { emailSchema } from '@/lib/auth/schemas';
import { invitationStates } from './types';

export const contactNameSchema = z
  .string()
  .trim()
  .min(1, 'Enter the full name')
  .max(200, 'Name must be 200 characters or fewer');

/** A headteacher names an induction tutor. */
export const inviteTutorSchema = z.object({
  urn: z.string().max(6),
  name: contactNameSchema,
  email: emailSchema,
});

/** Staff add a contact of a school. */
export const addContactSchema = z.object({
  urn: z.string().max(6),
  name: contactNameSchema,
  email: emailSchema,
  role: z.enum(['headteacher', 'induction_tutor'], 'Choose a role'),
  send: z.enum(['now', 'later'], 'Choose when to send the invitation'),
});

/** An administrator invites staff, a facilitator or another administrator. */
export const inviteStaffSchema = z.object({
  role: z.enum(
    ['delivery_partner_staff', 'lead_provider_staff', 'facilitator', 'administrator'],
    'Choose a role',
  ),
  organisationId: z.union([z.literal(''), z.uuid()]),
  name: contactNameSchema,
  email: emailSchema,
});

export const staffMembershipSchema = z.object({ organisationId: z.uuid(), id: z.uuid() });

export const staffInvitationSchema = z.object({ id: z.uuid() });

export const invitationIdSchema = z.object({ urn: z.string().max(6), id: z.uuid() });

export const acceptSchema = z.object({ token: z.string().max(100) });

const oneOrMany = z
  .union([z.uuid(), z.array(z.uuid()).max(500)])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()));

/** What a button of the list of staff asks for. */
export const inviteesActionSchema = z.object({
  kind: z.enum(['contacts', 'people']),
  intent: z.string().max(60),
  key: oneOrMany,
});

export const inviteesFilterSchema = z.object({
  kind: z.enum(['contacts', 'people']).catch('contacts'),
  state: z.enum([...invitationStates, 'all']).catch('all'),
  q: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type InviteesFilter = z.output<typeof inviteesFilterSchema>;
