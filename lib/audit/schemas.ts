import { z } from 'zod';
import { isIsoDate } from '@/lib/dates/iso-date';

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const text = z.preprocess(first, z.string().trim().max(100).catch(''));
const date = z.preprocess(first, z.string().trim().max(10).refine(isIsoDate).or(z.literal('')).catch(''));

/** What the address of the audit search says. Anything else in it is as if it were not there. */
export const auditFiltersSchema = z.object({
  /** Id of the account that acted. */
  actor: text,
  action: text,
  /** Id of what was acted on, or of a person concerned. */
  subject: text,
  from: date,
  to: date,
  page: z.preprocess(first, z.coerce.number().int().min(1).max(100_000).catch(1)),
});

export type AuditFilters = z.output<typeof auditFiltersSchema>;
