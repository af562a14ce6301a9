import { z } from 'zod';
import { registrationFilters, situations } from './types';

const text = z.string().trim().max(100).catch('');
const page = z.coerce.number().int().min(1).max(10_000).catch(1);

/** The filters of the people list as they stand in its address; what is not one of them counts as not set. */
export const peopleFiltersSchema = z.object({
  q: text,
  role: z.enum(['ect', 'mentor']).optional().catch(undefined),
  intake: z
    .string()
    .regex(/^20\d\d-(september|january|april)$/)
    .max(20)
    .optional()
    .catch(undefined),
  status: z.enum(situations).optional().catch(undefined),
  registration: z.enum(registrationFilters).optional().catch(undefined),
  school: text,
  provider: z.uuid().optional().catch(undefined),
  partner: z.uuid().optional().catch(undefined),
  page,
});
export type PeopleFilters = z.output<typeof peopleFiltersSchema>;

export const schoolFiltersSchema = z.object({
  q: text,
  la: z.coerce.number().int().min(1).max(9999).optional().catch(undefined),
  phase: z
    .enum([
      'not_applicable',
      'nursery',
      'primary',
      'middle_deemed_primary',
      'secondary',
      'middle_deemed_secondary',
      'sixteen_plus',
      'all_through',
    ])
    .optional()
    .catch(undefined),
  waiting: z.enum(['no_mentor', 'no_group', 'no_tutor', 'no_ects']).optional().catch(undefined),
  page,
});
export type SchoolFilters = z.output<typeof schoolFiltersSchema>;
