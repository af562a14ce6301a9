'use server';

import { requireSchool } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { writeHandOver } from '@/lib/hand-overs/commands/write-hand-over';
import { handOverSchema } from '@/lib/hand-overs/schemas';

export const writeHandOverAction = formAction({
  schema: handOverSchema,
  run: async ({ urn, ...handOver }) => {
    const { actor, school } = await requireSchool(urn);
    await writeHandOver(actor, handOver);
    return `/schools/${school.urn}/hand-over?saved=1`;
  },
});
