import { z } from 'zod';

export const addOrganisationSchema = z.object({
  kind: z.enum(
    ['lead_provider', 'delivery_partner', 'appropriate_body', 'trust'],
    'Select what the organisation is',
  ),
  name: z
    .string()
    .trim()
    .min(1, 'Enter the name of the organisation')
    .max(200, 'The name must be 200 characters or fewer'),
});

export type AddOrganisationInput = z.output<typeof addOrganisationSchema>;
