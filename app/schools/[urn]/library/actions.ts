'use server';

import { requireSchool } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { acknowledgeDocument } from '@/lib/library/commands/acknowledge-document';
import { acknowledgeSchema } from '@/lib/library/schemas';

export const acknowledgeAction = formAction({
  schema: acknowledgeSchema,
  run: async ({ versionId, documentId, urn }) => {
    const { actor, school } = await requireSchool(urn ?? 0);
    await acknowledgeDocument(actor, versionId);
    return `/schools/${school.urn}/library/${documentId}?done=acknowledged`;
  },
});
