import { notFound } from 'next/navigation';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { NotFound } from '@/lib/errors';
import { downloadOf } from '@/lib/exports/download';
import { eventIdSchema } from '@/lib/feeds/schemas';
import { getPersonEventFile } from '@/lib/feeds/single-event';
import { personIdSchema } from '@/lib/people/schemas';

interface Params {
  urn: string;
  personId: string;
  eventId: string;
}

/** One event of one person as a calendar file. */
export async function GET(request: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { urn, personId, eventId } = await params;
  const { actor, school } = await requireSchoolReader(urn);
  const ids = { personId: personIdSchema.safeParse(personId), eventId: eventIdSchema.safeParse(eventId) };
  if (!ids.personId.success || !ids.eventId.success) notFound();
  try {
    const wanted = { personId: ids.personId.data, eventId: ids.eventId.data };
    return downloadOf(await getPersonEventFile(actor, school.id, wanted), request);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
