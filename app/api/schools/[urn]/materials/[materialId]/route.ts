import { requireSchoolReader } from '@/lib/auth/require-actor';
import { materialAnswer } from '@/lib/materials/answer';
import { getSchoolMaterialFile } from '@/lib/materials/queries';

interface Params {
  urn: string;
  materialId: string;
}

/** A file that is for schools, of an event of the school's people. */
export async function GET(request: Request, { params }: { params: Promise<Params> }) {
  const { urn, materialId } = await params;
  const { actor, school } = await requireSchoolReader(urn);
  return materialAnswer(request, materialId, (id) => getSchoolMaterialFile(actor, school.id, id));
}
