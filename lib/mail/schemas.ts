import { z } from 'zod';
import { settingSchemas } from '@/lib/settings/schemas';

/** Which states each choice of the filter stands for. */
export const statesOfOutcome = {
  accepted: ['accepted'],
  waiting: ['created', 'sending', 'temporary_failure', 'technical_failure'],
  failed: ['permanent_failure', 'suppressed'],
  read: ['read'],
  unread: ['unread'],
} as const;

export type SentOutcome = keyof typeof statesOfOutcome;
const outcomes = ['accepted', 'waiting', 'failed', 'read', 'unread'] as const;

export const sentFiltersSchema = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  channel: z.enum(['mail', 'notice']).optional().catch(undefined),
  outcome: z.enum(outcomes).optional().catch(undefined),
  kind: z
    .string()
    .max(60)
    .regex(/^[a-z_-]+$/)
    .optional()
    .catch(undefined),
  period: z.enum(['1', '7', '30']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type SentFilters = z.output<typeof sentFiltersSchema>;

export const mailFlowFormSchema = z.object({
  isPaused: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
  perMinute: settingSchemas.mail_flow.shape.perMinute,
});

export const addressSchema = z.object({
  email: z
    .string()
    .trim()
    .max(320)
    .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'Enter an e-mail address, like name@example.org'),
});
