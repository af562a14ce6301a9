import { requireStaff } from '@/lib/auth/require-actor';
import { materialAnswer } from '@/lib/materials/answer';
import { getStaffMaterialFile } from '@/lib/materials/queries';

/** A file of an event of the organisation's groups. */
export async function GET(request: Request, { params }: { params: Promise<{ materialId: string }> }) {
  const { actor } = await requireStaff();
  return materialAnswer(request, (await params).materialId, (id) => getStaffMaterialFile(actor, id));
}
