import { requireSchoolReader } from '@/lib/auth/require-actor';
import { exportSchoolSchedule } from '@/lib/exports/commands/export-schedule';
import { downloadOf, includesAttendance } from '@/lib/exports/download';

/** The schedules of everybody at the school in one Excel file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ urn: string }> },
): Promise<Response> {
  const { actor, school } = await requireSchoolReader((await params).urn);
  const includeAttendance = includesAttendance(request);
  return downloadOf(await exportSchoolSchedule(actor, { schoolId: school.id, includeAttendance }), request);
}
