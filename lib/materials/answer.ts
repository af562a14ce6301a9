import 'server-only';
import { notFound } from 'next/navigation';
import { NotFound } from '@/lib/errors';
import { fileAnswer } from '@/lib/files/answer';
import type { StoredFile } from '@/lib/files/types';
import { materialIdSchema } from './schemas';

/** A file to be saved, never opened in the page's own origin; what may not be seen is the same 404 as what is not there. */
export async function materialAnswer(
  request: Request,
  materialId: string,
  read: (id: string) => Promise<StoredFile>,
): Promise<Response> {
  const id = materialIdSchema.safeParse(materialId);
  if (!id.success) notFound();
  try {
    return fileAnswer(await read(id.data), request);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
