import { requireSchoolReader } from '@/lib/auth/require-actor';
import { readerFileAnswer } from '@/lib/library/answer';

/** A file of the school's library. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ urn: string; versionId: string }> },
): Promise<Response> {
  const { urn, versionId } = await params;
  const { actor } = await requireSchoolReader(urn);
  return readerFileAnswer(request, actor, versionId);
}
