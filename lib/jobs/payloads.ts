import { z } from 'zod';

/**
 * Every task of the worker and what it is told: ids, never personal data. A name is lower case with hyphens
 * (`app.enqueue_job` refuses others); its handler stands under the same name in tasks.ts.
 */
export const payloadSchemas = {
  'send-mail': z.object({ mailId: z.uuid() }),
};

export type TaskName = keyof typeof payloadSchemas;
export type Payload<Name extends TaskName> = z.output<(typeof payloadSchemas)[Name]>;
