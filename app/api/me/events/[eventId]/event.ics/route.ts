import { notFound } from 'next/navigation';
import { requireSelf } from '@/lib/auth/require-actor';
import { NotFound } from '@/lib/errors';
import { downloadOf } from '@/lib/exports/download';
import { eventIdSchema } from '@/lib/feeds/schemas';
import { getOwnEventFile } from '@/lib/feeds/single-event';

/** One of one's own events as a calendar file, with the joining link. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ eventId: string }> },
): Promise<Response> {
  const { actor } = await requireSelf();
  const id = eventIdSchema.safeParse((await params).eventId);
  if (!id.success) notFound();
  try {
    return downloadOf(await getOwnEventFile(actor, id.data), request);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
