'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { requireStaff } from '@/lib/auth/require-actor';
import { Conflict } from '@/lib/errors';
import { answerAction, formAction } from '@/lib/forms/form-action';
import { restoreVersion } from '@/lib/public-pages/commands/restore-version';
import { savePage } from '@/lib/public-pages/commands/save-page';
import { checkPageText } from '@/lib/public-pages/rules';
import { restoreVersionSchema, type SavePageInput, savePageSchema } from '@/lib/public-pages/schemas';
import { getEditedPage } from '@/lib/public-pages/staff-queries';
import type { EditAnswer } from '@/lib/public-pages/types';
import { changesBetween } from '@/lib/public-pages/version-changes';

export const savePageAction = answerAction({
  schema: savePageSchema,
  run: async (input): Promise<EditAnswer> => {
    const { actor } = await requireStaff();
    const { slug, title, summary, body, note, intent } = input;
    const text = { title, summary, body };
    if (intent === 'preview') {
      checkPageText(slug, body);
      return { kind: 'preview', text, note };
    }
    const saved = await savedOrConflict(actor, { ...input, intent });
    if (saved === 'saved') {
      revalidatePath('/', 'layout');
      redirect(`/staff/pages/${slug}?done=${intent === 'publish' ? 'published' : 'drafted'}`);
    }
    const { latest } = await getEditedPage(actor, slug);
    const { summary: _summary, body: _body, ...line } = latest;
    return { kind: 'conflict', text, note, latest: line, changes: changesBetween(latest, text) };
  },
});

export const restoreVersionAction = formAction({
  schema: restoreVersionSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await restoreVersion(actor, input);
    return `/staff/pages/${input.slug}?done=restored`;
  },
});

type Saving = Parameters<typeof savePage>;

/** A conflict is answered with what the other person wrote. */
async function savedOrConflict(
  actor: Saving[0],
  input: SavePageInput & Saving[1],
): Promise<'saved' | 'conflict'> {
  try {
    await savePage(actor, input);
    return 'saved';
  } catch (error) {
    if (error instanceof Conflict) return 'conflict';
    throw error;
  }
}
