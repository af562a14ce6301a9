import { requireSchoolReader } from '@/lib/auth/require-actor';
import { exportRegister } from '@/lib/exports/commands/export-register';
import { downloadOf } from '@/lib/exports/download';

/** The school's ECTs and mentors as an Excel file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ urn: string }> },
): Promise<Response> {
  const { actor, school } = await requireSchoolReader((await params).urn);
  return downloadOf(await exportRegister(actor, { schoolId: school.id, format: 'xlsx' }), request);
}
