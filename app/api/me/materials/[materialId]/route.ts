import { requireSelf } from '@/lib/auth/require-actor';
import { materialAnswer } from '@/lib/materials/answer';
import { getOwnMaterialFile } from '@/lib/materials/queries';

/** A file of one of one's own events. */
export async function GET(request: Request, { params }: { params: Promise<{ materialId: string }> }) {
  const { actor } = await requireSelf();
  return materialAnswer(request, (await params).materialId, (id) => getOwnMaterialFile(actor, id));
}
