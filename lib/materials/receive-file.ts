import 'server-only';
import { z } from 'zod';
import type { StaffActor } from '@/lib/auth/actor';
import { RuleBroken } from '@/lib/errors';
import { cleanFileName, endingOf } from '@/lib/files/file-name';
import { FormUnreadable, readUploadForm, type UploadForm } from '@/lib/files/read-form';
import { isNamed, kindOfFile } from '@/lib/files/sniff';
import { fileTypes } from '@/lib/files/types';
import { addMaterialFile } from './commands/add-material';
import type { FileProblem } from './labels';
import { describedFields } from './schemas';

/** Bytes of the largest file that is kept. */
export const largestFile = 10_485_760;

/** An upload that came to nothing. */
export class FileRefused extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}

const described = z.object(describedFields);

/** Reads the form of an upload and adds its file to the event. @throws FileRefused, NotFound */
export async function receiveMaterialFile(
  actor: StaffActor,
  ids: { groupId: string; eventId: string },
  request: Request,
): Promise<void> {
  const { fields, file } = await readForm(request);
  const parsed = described.safeParse(
    Object.fromEntries(Object.keys(describedFields).map((name) => [name, fields[name]?.[0]])),
  );
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path[0];
    throw new FileRefused(at === 'kind' || at === 'seenBy' ? at : 'title');
  }
  if (file === null) throw new FileRefused('no_file');
  if (file.content.length === 0) throw new FileRefused('empty');
  if (file.content.length > largestFile) throw new FileRefused('too_big');
  const name = cleanFileName(file.name);
  const ending = kindOfFile(file.content);
  if (ending === null || !isNamed(ending, endingOf(name))) throw new FileRefused('wrong_type');
  try {
    await addMaterialFile(
      actor,
      { ...ids, ...parsed.data },
      { name, type: fileTypes[ending], content: file.content },
    );
  } catch (error) {
    if (error instanceof RuleBroken && error.code === 'materials_full') throw new FileRefused('too_many');
    throw error;
  }
}

async function readForm(request: Request): Promise<UploadForm> {
  try {
    return await readUploadForm(request, { fileBytes: largestFile });
  } catch (error) {
    throw error instanceof FormUnreadable ? new FileRefused(error.problem) : error;
  }
}
