'use server';

import { requireSelf } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { acknowledgeDocument } from '@/lib/library/commands/acknowledge-document';
import { acknowledgeSchema } from '@/lib/library/schemas';

export const acknowledgeAction = formAction({
  schema: acknowledgeSchema,
  run: async ({ versionId, documentId }) => {
    const { actor } = await requireSelf();
    await acknowledgeDocument(actor, versionId);
    return `/me/library/${documentId}?done=acknowledged`;
  },
});
