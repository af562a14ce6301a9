import 'server-only';
import { z } from 'zod';
import type { Reader } from '@/lib/auth/actor';
import { isOwnPost } from '@/lib/auth/own-post';
import { getSignedIn } from '@/lib/auth/require-actor';
import { NotFound, RuleBroken } from '@/lib/errors';
import { attachFile } from '../commands/attach-file';
import { requestNumberSchema } from '../schemas';
import { attachmentLimits } from './limits';
import { getAttachment } from './queries';

/** Whose page it is and where the page of the request stands: '/me/requests'. */
type Enter = () => Promise<{ actor: Reader; requests: string }>;

/** Beyond this nothing is read of a form that is too large already. */
const patience = 25 * 1024 * 1024;

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
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= patience)) throw new RuleBroken('too_big', 'The file is larger than 10 MB');
  const form = await request.formData().catch(() => null);
  const file = form?.get('file');
  if (!(file instanceof File) || file.name === '') throw new RuleBroken('no_file', 'Choose a file');
  if (file.size > attachmentLimits.bytes) throw new RuleBroken('too_big', 'The file is larger than 10 MB');
  return { fileName: file.name, content: new Uint8Array(await file.arrayBuffer()) };
}

/** A file to be kept, never shown in the place of a page: what others send must not run here. */
export async function answerDownload(
  { number: typed, fileId }: { number: string; fileId: string },
  enter: Enter,
): Promise<Response> {
  const { actor } = await enter();
  const number = requestNumberSchema.safeParse(typed);
  if (!number.success || !z.uuid().safeParse(fileId).success) return notThere();
  try {
    const { fileName, contentType, content } = await getAttachment(actor, { number: number.data, fileId });
    return new Response(content, {
      headers: {
        'Content-Type': contentType,
        'Content-Length': String(content.byteLength),
        'Content-Disposition': dispositionOf(fileName),
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "sandbox; default-src 'none'",
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    if (error instanceof NotFound) return notThere();
    throw error;
  }
}

/** The name in full where a browser understands that, and in plain letters for the others. */
function dispositionOf(fileName: string): string {
  const plain = fileName.replaceAll(/[^A-Za-z0-9._ -]/g, '_');
  const whole = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

function notThere(): Response {
  return new Response('Page not found', { status: 404 });
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } });
}
