import { requireStaff } from '@/lib/auth/require-actor';
import { storedFileAnswer } from '@/lib/library/answer';
import { getOwnDocumentFile } from '@/lib/library/queries';

/** The file of any version of the organisation's documents. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ versionId: string }> },
): Promise<Response> {
  const { actor } = await requireStaff();
  return storedFileAnswer(request, (await params).versionId, (id) => getOwnDocumentFile(actor, id));
}
