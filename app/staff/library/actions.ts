'use server';

import { requireStaff } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { addDocument } from '@/lib/library/commands/add-document';
import { changeDocument, withdrawDocument } from '@/lib/library/commands/change-document';
import { staffLibraryPaths } from '@/lib/library/paths';
import { changeDocumentSchema, documentFormSchema, withdrawDocumentSchema } from '@/lib/library/schemas';

export const addDocumentAction = formAction({
  schema: documentFormSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    const { id } = await addDocument(actor, input);
    return `${staffLibraryPaths.publish(id)}?done=added`;
  },
});

export const changeDocumentAction = formAction({
  schema: changeDocumentSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await changeDocument(actor, input);
    return `${staffLibraryPaths.document(input.id)}?done=changed`;
  },
});

export const withdrawDocumentAction = formAction({
  schema: withdrawDocumentSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await withdrawDocument(actor, input);
    const done = input.withdraw === 'yes' ? 'withdrawn' : 'restored';
    return `${staffLibraryPaths.document(input.id)}?done=${done}`;
  },
});
