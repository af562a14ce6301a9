import { requireFacilitator } from '@/lib/auth/require-actor';
import { materialAnswer } from '@/lib/materials/answer';
import { getFacilitatorMaterialFile } from '@/lib/materials/queries';

/** A file of an event that the facilitator leads. */
export async function GET(request: Request, { params }: { params: Promise<{ materialId: string }> }) {
  const { actor } = await requireFacilitator();
  return materialAnswer(request, (await params).materialId, (id) => getFacilitatorMaterialFile(actor, id));
}
