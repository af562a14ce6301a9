import { requireSelf } from '@/lib/auth/require-actor';
import { readerFileAnswer } from '@/lib/library/answer';

/** A file of one's own library. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ versionId: string }> },
): Promise<Response> {
  const { actor } = await requireSelf();
  return readerFileAnswer(request, actor, (await params).versionId);
}
