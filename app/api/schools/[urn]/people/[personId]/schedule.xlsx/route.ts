import { notFound } from 'next/navigation';
import { z } from 'zod';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { NotFound } from '@/lib/errors';
import { exportPersonSchedule } from '@/lib/exports/commands/export-schedule';
import { downloadOf, includesAttendance } from '@/lib/exports/download';

const personIdSchema = z.uuid().max(36);

/** The schedule of one person as an Excel file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ urn: string; personId: string }> },
): Promise<Response> {
  const { urn, personId } = await params;
  const { actor, school } = await requireSchoolReader(urn);
  const id = personIdSchema.safeParse(personId);
  if (!id.success) notFound();
  const includeAttendance = includesAttendance(request);
  try {
    const file = await exportPersonSchedule(actor, {
      schoolId: school.id,
      personId: id.data,
      includeAttendance,
    });
    return downloadOf(file, request);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
