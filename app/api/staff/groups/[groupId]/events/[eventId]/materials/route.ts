import { z } from 'zod';
import { isOwnPost } from '@/lib/auth/own-post';
import { getSignedIn, requireStaff } from '@/lib/auth/require-actor';
import { NotFound } from '@/lib/errors';
import { materialPaths } from '@/lib/materials/paths';
import { FileRefused, receiveMaterialFile } from '@/lib/materials/receive-file';

const idsSchema = z.object({ groupId: z.uuid(), eventId: z.uuid() });

/** Takes a file from a plain multipart form and goes on to the event's materials, or back to the form with a reason. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ groupId: string; eventId: string }> },
) {
  if (!isOwnPost(request)) return new Response('This form was sent from somewhere else.', { status: 403 });
  if ((await getSignedIn()) === null) return seeOther('/sign-in');
  const { actor } = await requireStaff();
  const ids = idsSchema.safeParse(await params);
  if (!ids.success) return new Response('Page not found', { status: 404 });
  const paths = materialPaths(ids.data.groupId, ids.data.eventId);
  try {
    await receiveMaterialFile(actor, ids.data, request);
    return seeOther(paths.done('added'));
  } catch (error) {
    if (error instanceof NotFound) return new Response('Page not found', { status: 404 });
    if (!(error instanceof FileRefused)) throw error;
    return seeOther(`${paths.list}?problem=${error.problem}#file`);
  }
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } });
}
