import 'server-only';
import { z } from 'zod';
import type { Reader } from '@/lib/auth/actor';
import { isOwnPost } from '@/lib/auth/own-post';
import { getSignedIn } from '@/lib/auth/require-actor';
import { NotFound, RuleBroken } from '@/lib/errors';
import { fileAnswer } from '@/lib/files/answer';
import { FormUnreadable, readUploadForm } from '@/lib/files/read-form';
import { attachFile } from '../commands/attach-file';
import { requestNumberSchema } from '../schemas';
import { attachmentLimits } from './limits';
import { getAttachment } from './queries';

/** Whose page it is and where the page of the request stands: '/me/requests'. */
type Enter = () => Promise<{ actor: Reader; requests: string }>;

/** Takes a file from a plain multipart form and goes back to the page of the request, with a reason if it is refused. */
export async function answerUpload(request: Request, typed: string, enter: Enter): Promise<Response> {
  if (!isOwnPost(request)) return new Response('This form was sent from somewhere else.', { status: 403 });
  // A redirect of the usual kind would have the browser send the file again, to the sign-in page.
  if ((await getSignedIn()) === null) return seeOther('/sign-in');
  const { actor, requests } = await enter();
  const number = requestNumberSchema.safeParse(typed);
  if (!number.success) return notThere();
  const page = `${requests}/R-${number.data}`;
  try {
    const file = await fileIn(request);
    await attachFile(actor, { number: number.data, ...file });
    return seeOther(`${page}?done=attached#files`);
  } catch (error) {
    if (error instanceof NotFound) return notThere();
    if (error instanceof RuleBroken) return seeOther(`${page}?file=${error.code}#files`);
    throw error;
  }
}

/** @throws RuleBroken `no_file`, `too_big` */
async function fileIn(request: Request) {
  try {
    const { file } = await readUploadForm(request, { fileBytes: attachmentLimits.bytes });
    if (file === null) throw new RuleBroken('no_file', 'Choose a file');
    return { fileName: file.name, content: file.content };
  } catch (error) {
    if (!(error instanceof FormUnreadable)) throw error;
    throw error.problem === 'too_big'
      ? new RuleBroken('too_big', 'The file is larger than 10 MB')
      : new RuleBroken('no_file', 'Choose a file');
  }
}

/** A file to be kept, never shown in the place of a page: what others send must not run here. */
export async function answerDownload(
  request: Request,
  { number: typed, fileId }: { number: string; fileId: string },
  enter: Enter,
): Promise<Response> {
  const { actor } = await enter();
  const number = requestNumberSchema.safeParse(typed);
  if (!number.success || !z.uuid().safeParse(fileId).success) return notThere();
  try {
    return fileAnswer(await getAttachment(actor, { number: number.data, fileId }), request);
  } catch (error) {
    if (error instanceof NotFound) return notThere();
    throw error;
  }
}

function notThere(): Response {
  return new Response('Page not found', { status: 404 });
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } });
}
