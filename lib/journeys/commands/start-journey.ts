import 'server-only';
import { withActor } from '@/lib/db/with-actor';
import { contextOf } from '../policy';
import type { JourneyActor, StoredAnswers } from '../types';

/** Begins a journey with nothing answered, or with what is known already. Returns its id, which is in its addresses. */
export async function startJourney(
  actor: JourneyActor,
  kind: string,
  { subjectId = null, answers = {} }: { subjectId?: string | null; answers?: StoredAnswers } = {},
): Promise<string> {
  return withActor(actor, async (tx) => {
    const { id } = await tx.journey.create({
      data: { userId: actor.userId, organisationId: contextOf(actor), kind, subjectId, answers },
      select: { id: true },
    });
    return id;
  });
}
