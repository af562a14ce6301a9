import { z } from 'zod';
import type { EventKind } from '@/lib/events/types';

const kinds = [
  'conference',
  'training',
  'mentor_event',
  'school_visit',
  'online_community',
  'study_window',
  'mentor_meeting',
] as const satisfies readonly EventKind[];

/** What a schedule's address says; anything else in it counts as not said. */
export const scheduleAddressSchema = z.object({
  view: z.enum(['list', 'month', 'term', 'timeline']).catch('list'),
  show: z.enum(['coming', 'past', 'all']).catch('coming'),
  month: z
    .string()
    .max(7)
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  term: z
    .string()
    .max(11)
    .regex(/^20\d\d-(autumn|spring|summer)$/)
    .optional()
    .catch(undefined),
  year: z.coerce.number().int().min(2000).max(2099).optional().catch(undefined),
  type: z.enum(kinds).optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  seen: z.literal('1').optional().catch(undefined),
});

export type ScheduleAddress = z.output<typeof scheduleAddressSchema>;

export const posterAddressSchema = scheduleAddressSchema
  .pick({ term: true })
  .extend({ size: z.enum(['a4', 'a3']).catch('a4') });
