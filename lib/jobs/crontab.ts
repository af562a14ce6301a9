import type { CronItem } from 'graphile-worker';
import type { TaskName } from './payloads';

/** Tasks by the clock, in UTC: once for all runners of a database. A runner that was away catches up. */
export const crontab: (CronItem & { task: TaskName })[] = [
  {
    task: 'queue-due-exports',
    identifier: 'queue-due-exports',
    match: '0 5 * * 1-5',
    options: { backfillPeriod: 4 * 3_600_000 },
  },
  {
    task: 'queue-due-requests',
    identifier: 'queue-due-requests',
    match: '30 2 * * *',
    options: { backfillPeriod: 24 * 3_600_000 },
  },
  // What is due again after a failed try, and what a worker that was killed left behind.
  { task: 'send-mails', identifier: 'send-mails', match: '* * * * *' },
  { task: 'mail-due-notices', identifier: 'mail-due-notices', match: '*/15 * * * *' },
  { task: 'send-due-announcements', identifier: 'send-due-announcements', match: '* * * * *' },
  { task: 'seal-audit', identifier: 'seal-audit', match: '*/5 * * * *' },
  {
    task: 'send-enrolment-forms',
    identifier: 'send-enrolment-forms',
    match: '30 7 * * 1-5',
    options: { backfillPeriod: 4 * 3_600_000 },
  },
  {
    task: 'announce-documents',
    identifier: 'announce-documents',
    match: '0 6 * * *',
    options: { backfillPeriod: 24 * 3_600_000 },
  },
  {
    task: 'remind-of-documents',
    identifier: 'remind-of-documents',
    match: '45 7 * * 1-5',
    options: { backfillPeriod: 4 * 3_600_000 },
  },
  {
    task: 'clean-up',
    identifier: 'clean-up',
    match: '17 3 * * *',
    options: { backfillPeriod: 24 * 3_600_000, maxAttempts: 3 },
  },
];
