import { isOwnPost } from '@/lib/auth/own-post';
import { getSignedIn, requireStaff } from '@/lib/auth/require-actor';
import { kindFromPath } from '@/lib/imports/labels';
import { canImport } from '@/lib/imports/policy';
import { receiveUpload } from '@/lib/imports/receive-upload';
import { UploadRefused } from '@/lib/imports/upload-problems';

/** Takes a file from a plain multipart form and goes on to the import's page, or back to the form with a reason. */
export async function POST(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  if (!isOwnPost(request)) return new Response('This form was sent from somewhere else.', { status: 403 });
  // A redirect of the usual kind would have the browser send the file again, to the sign-in page.
  if ((await getSignedIn()) === null) return seeOther('/sign-in');
  const { kind: path } = await params;
  const { actor } = await requireStaff();
  const kind = kindFromPath(path);
  if (kind === null || !canImport(actor, kind)) return new Response('Page not found', { status: 404 });
  try {
    const id = await receiveUpload(actor, kind, request);
    return seeOther(`/staff/imports/${id}`);
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error;
    return seeOther(`/staff/imports/new/${path}?${new URLSearchParams(error.forForm)}`);
  }
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } });
}
