import 'server-only';
import { notFound } from 'next/navigation';
import { orNotFound } from '@/lib/auth/or-not-found';
import { fileAnswer } from '@/lib/files/answer';
import type { StoredFile } from '@/lib/files/types';
import { noteOpened } from './commands/note-reading';
import { type LibraryReader, leavesTraces } from './policy';
import { getDocumentFile } from './queries';
import { idSchema } from './schemas';

/** A file of the library for one of its readers, who has thereby opened it. */
export async function readerFileAnswer(
  request: Request,
  actor: LibraryReader,
  versionId: string,
): Promise<Response> {
  return storedFileAnswer(request, versionId, async (id) => {
    const file = await getDocumentFile(actor, id);
    if (leavesTraces(actor)) await noteOpened(actor, id);
    return file;
  });
}

/** A file to be saved; what may not be seen is the same 404 as what is not there. */
export async function storedFileAnswer(
  request: Request,
  versionId: string,
  read: (id: string) => Promise<StoredFile>,
): Promise<Response> {
  const id = idSchema.safeParse(versionId);
  if (!id.success) notFound();
  return fileAnswer(await orNotFound(read(id.data)), request);
}
