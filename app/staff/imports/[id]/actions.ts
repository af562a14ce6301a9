'use server';

import { requireStaff } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { cancelImport } from '@/lib/imports/commands/cancel-import';
import { startImport } from '@/lib/imports/commands/start-import';
import { importActionSchema } from '@/lib/imports/schemas';

export const applyImportAction = formAction({
  schema: importActionSchema,
  run: async ({ id }) => {
    const { actor } = await requireStaff();
    await startImport(actor, id);
    return `/staff/imports/${id}`;
  },
});

export const cancelImportAction = formAction({
  schema: importActionSchema,
  run: async ({ id }) => {
    const { actor } = await requireStaff();
    await cancelImport(actor, id);
    return `/staff/imports/${id}`;
  },
});
