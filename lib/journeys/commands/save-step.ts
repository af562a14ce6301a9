import 'server-only';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { StaleAnswers } from '../errors';
import { readJourney } from '../queries';
import type { JourneyActor, JourneyRecord, Typed } from '../types';

interface StepToSave {
  kind: string;
  id: string;
  /** Of the journey when its page was opened. */
  version: number;
  step: string;
  typed: Typed;
}

/**
 * Keeps what was typed on one step, and returns all answers.
 *
 * @throws NotFound for a journey that is not one's own
 * @throws StaleAnswers when another tab has answered since the page was opened
 */
export async function saveStep(
  actor: JourneyActor,
  { kind, id, version, step, typed }: StepToSave,
): Promise<JourneyRecord> {
  return withActor(actor, async (tx) => {
    const journey = await readJourney(tx, actor, kind, id);
    if (journey.result !== null) return journey;
    const answers = { ...journey.answers, [step]: typed };
    const { count } = await tx.journey.updateMany({
      where: { id, version, submittedAt: null },
      data: { answers, step, version: { increment: 1 }, updatedAt: now() },
    });
    if (count === 0) throw new StaleAnswers(journey.version);
    return { ...journey, answers, version: version + 1 };
  });
}
