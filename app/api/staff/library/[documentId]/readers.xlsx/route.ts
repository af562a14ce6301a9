import { notFound } from 'next/navigation';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { exportDocumentReaders } from '@/lib/exports/commands/export-document-readers';
import { downloadOf } from '@/lib/exports/download';
import { idSchema } from '@/lib/library/schemas';

/** Who has read or acknowledged a document and who has not, as an Excel file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ documentId: string }> },
): Promise<Response> {
  const { actor } = await requireStaff();
  const id = idSchema.safeParse((await params).documentId);
  if (!id.success) notFound();
  return downloadOf(await orNotFound(exportDocumentReaders(actor, id.data)), request);
}
