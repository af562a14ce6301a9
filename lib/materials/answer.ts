import 'server-only';
import { notFound } from 'next/navigation';
import { NotFound } from '@/lib/errors';
import { downloadOf } from '@/lib/exports/download';
import type { ExportFile } from '@/lib/exports/types';
import { materialIdSchema } from './schemas';

/** A file to be saved, never opened in the page's own origin; what may not be seen is the same 404 as what is not there. */
export async function materialAnswer(
  request: Request,
  materialId: string,
  read: (id: string) => Promise<ExportFile>,
): Promise<Response> {
  const id = materialIdSchema.safeParse(materialId);
  if (!id.success) notFound();
  try {
    const answer = downloadOf(await read(id.data), request);
    answer.headers.set('X-Content-Type-Options', 'nosniff');
    answer.headers.set('Content-Security-Policy', "sandbox; default-src 'none'");
    return answer;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
