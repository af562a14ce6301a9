import { z } from 'zod';

/**
 * Every task of the worker and what it is told: ids, never personal data. A name is lower case with hyphens
 * (`app.enqueue_job` refuses others); its handler stands under the same name in tasks.ts.
 */
export const payloadSchemas = {
  'send-mail': z.object({ mailId: z.uuid() }),
  'send-mails': z.object({}),
  'mail-notices': z.object({ userId: z.uuid() }),
  'mail-due-notices': z.object({}),
  'check-import': z.object({ batchId: z.uuid() }),
  'apply-import': z.object({ batchId: z.uuid() }),
  'clear-import': z.object({ batchId: z.uuid() }),
  'queue-due-exports': z.object({}),
  'send-scheduled-export': z.object({ exportId: z.uuid(), on: z.iso.date() }),
  'carry-out-request': z.object({ requestId: z.uuid() }),
  'queue-due-requests': z.object({}),
  'clean-up': z.object({}),
  'announce-documents': z.object({}),
  'remind-of-documents': z.object({}),
  'fan-out-announcement': z.object({ versionId: z.uuid() }),
  'send-due-announcements': z.object({}),
  'send-enrolment-forms': z.object({}),
  'seal-audit': z.object({}),
  'tell-of-visit': z.object({ eventId: z.uuid(), what: z.enum(['declined', 'agreed', 'withdrawn']) }),
};

export type TaskName = keyof typeof payloadSchemas;
export type Payload<Name extends TaskName> = z.output<(typeof payloadSchemas)[Name]>;
