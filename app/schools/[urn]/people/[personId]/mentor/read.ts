import { notFound } from 'next/navigation';
import { cache } from 'react';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { NotFound } from '@/lib/errors';
import { getMentoring } from '@/lib/mentorships/queries';
import { personIdSchema } from '@/lib/people/schemas';

/** The title and the page ask for the same person: read once, and guarded once. */
export const readMentoring = cache(async (urn: string, personId: string) => {
  const { actor, school } = await requireSchoolReader(urn);
  if (!personIdSchema.safeParse(personId).success) notFound();
  try {
    return { mentoring: await getMentoring(actor, school.id, personId), actor, school };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
});
