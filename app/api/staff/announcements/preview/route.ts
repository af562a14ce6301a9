import { previewAnnouncement } from '@/lib/announcements/form-queries';
import { readPreview } from '@/lib/announcements/schemas';
import { isOwnPost } from '@/lib/auth/own-post';
import { requireStaff } from '@/lib/auth/require-actor';
import { typedFields } from '@/lib/forms/form-action';

/** What is typed, as it will be read and by how many: asked while somebody writes. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnPost(request)) return new Response(null, { status: 403 });
  const { actor } = await requireStaff();
  const preview = await previewAnnouncement(actor, readPreview(typedFields(await request.formData())));
  return Response.json(preview, { headers: { 'Cache-Control': 'no-store' } });
}
