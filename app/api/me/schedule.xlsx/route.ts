import { notFound } from 'next/navigation';
import { requireSelf } from '@/lib/auth/require-actor';
import { NotFound } from '@/lib/errors';
import { exportOwnSchedule } from '@/lib/exports/commands/export-schedule';
import { downloadOf, includesAttendance } from '@/lib/exports/download';

/** One's own schedule as an Excel file, with the joining links. */
export async function GET(request: Request): Promise<Response> {
  const { actor } = await requireSelf();
  try {
    const file = await exportOwnSchedule(actor, { includeAttendance: includesAttendance(request) });
    return downloadOf(file, request);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
