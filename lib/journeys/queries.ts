import 'server-only';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { ownJourneys } from './policy';
import { storedAnswersSchema } from './schemas';
import type { JourneyActor, JourneyRecord } from './types';

/** One's own journey. @throws NotFound for somebody else's, one of another kind, and one that was forgotten */
export async function getJourney(actor: JourneyActor, kind: string, id: string): Promise<JourneyRecord> {
  return withActor(actor, (tx) => readJourney(tx, actor, kind, id));
}

export async function readJourney(
  tx: Tx,
  actor: JourneyActor,
  kind: string,
  id: string,
): Promise<JourneyRecord> {
  const found = await tx.journey.findFirst({
    where: { AND: [{ id, kind }, tenantFilter(ownJourneys(actor))] },
    select: { id: true, kind: true, subjectId: true, answers: true, version: true, result: true },
  });
  if (found === null) throw new NotFound();
  return { ...found, answers: storedAnswersSchema.catch({}).parse(found.answers) };
}

/** Those that were begun and not sent, the latest first: "Continue where you left off". */
export async function listOpenJourneys(actor: JourneyActor, kinds: string[]): Promise<JourneyRecord[]> {
  return withActor(actor, async (tx) => {
    const found = await tx.journey.findMany({
      where: {
        AND: [
          { kind: { in: kinds }, submittedAt: null, NOT: { answers: { equals: {} } } },
          tenantFilter(ownJourneys(actor)),
        ],
      },
      select: { id: true, kind: true, subjectId: true, answers: true, version: true, result: true },
      orderBy: { updatedAt: 'desc' },
      take: 20,
    });
    return found.map((journey) => ({
      ...journey,
      answers: storedAnswersSchema.catch({}).parse(journey.answers),
    }));
  });
}
