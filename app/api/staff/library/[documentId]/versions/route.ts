import { isOwnPost } from '@/lib/auth/own-post';
import { getSignedIn, requireStaff } from '@/lib/auth/require-actor';
import { NotFound } from '@/lib/errors';
import { staffLibraryPaths } from '@/lib/library/paths';
import { receiveVersion, VersionRefused } from '@/lib/library/receive-version';
import { idSchema } from '@/lib/library/schemas';

/** Takes a version from a plain multipart form and goes on to the document, or back to the form with a reason. */
export async function POST(request: Request, { params }: { params: Promise<{ documentId: string }> }) {
  if (!isOwnPost(request)) return new Response('This form was sent from somewhere else.', { status: 403 });
  if ((await getSignedIn()) === null) return seeOther('/sign-in');
  const { actor } = await requireStaff();
  const id = idSchema.safeParse((await params).documentId);
  if (!id.success) return new Response('Page not found', { status: 404 });
  try {
    const { isWaiting } = await receiveVersion(actor, id.data, request);
    return seeOther(`${staffLibraryPaths.document(id.data)}?done=${isWaiting ? 'waiting' : 'published'}`);
  } catch (error) {
    if (error instanceof NotFound) return new Response('Page not found', { status: 404 });
    if (!(error instanceof VersionRefused)) throw error;
    return seeOther(`${staffLibraryPaths.publish(id.data)}?refused=1`);
  }
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } });
}
