import { notFound } from 'next/navigation';
import { z } from 'zod';
import { requireStaff } from '@/lib/auth/require-actor';
import { NotFound } from '@/lib/errors';
import { exportGroupRegister } from '@/lib/exports/commands/export-group-register';
import { downloadOf } from '@/lib/exports/download';

const groupIdSchema = z.uuid().max(36);

/** The register of a group as an Excel file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ groupId: string }> },
): Promise<Response> {
  const { actor } = await requireStaff();
  const id = groupIdSchema.safeParse((await params).groupId);
  if (!id.success) notFound();
  try {
    return downloadOf(await exportGroupRegister(actor, id.data), request);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
