import { notFound } from 'next/navigation';
import { z } from 'zod';
import { requireStaff } from '@/lib/auth/require-actor';
import { today } from '@/lib/dates/clock';
import { academicYearStart } from '@/lib/dates/iso-date';
import { NotFound } from '@/lib/errors';
import { exportProgramme } from '@/lib/exports/commands/export-programme';
import { downloadOf } from '@/lib/exports/download';

const intakeSchema = z
  .string()
  .max(20)
  .regex(/^20\d\d-(september|january|april)$/)
  .transform((text) => ({
    year: Number(text.slice(0, 4)),
    term: z.enum(['september', 'january', 'april']).parse(text.slice(5)),
  }));

/** The generic schedule of an intake as an Excel file; of this year's September intake when none is named. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ versionId: string }> },
): Promise<Response> {
  const { actor } = await requireStaff();
  const id = z
    .uuid()
    .max(36)
    .safeParse((await params).versionId);
  const asked = new URL(request.url).searchParams.get('intake');
  const intake = intakeSchema.safeParse(asked ?? `${academicYearStart(today())}-september`);
  if (!id.success || !intake.success) notFound();
  try {
    return downloadOf(await exportProgramme(actor, { versionId: id.data, intake: intake.data }), request);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
