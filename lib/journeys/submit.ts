import 'server-only';
import { now } from '@/lib/dates/clock';
import type { Tx } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { StaleAnswers } from './errors';
import { readJourney } from './queries';
import { routeOf } from './rules';
import type { AnswersOf, JourneyActor, JourneyDefinition, JourneyRecord, StepSchemas } from './types';

/**
 * Carries a journey out once, in the caller's transaction: `work` gets all answers and returns the address of the
 * confirmation. Whoever sends it again, at the same moment or later, is given the same address and nothing is done
 * twice. Its answers are emptied. When `work` throws, the journey is as it was.
 *
 * @throws StaleAnswers when answers have changed since they were shown
 * @throws RuleBroken when a step is not answered
 */
export async function submitOnce<Schemas extends StepSchemas>(
  tx: Tx,
  actor: JourneyActor,
  { definition, id, version }: { definition: JourneyDefinition<Schemas>; id: string; version: number },
  work: (answers: AnswersOf<Schemas>, journey: JourneyRecord) => Promise<string>,
): Promise<string> {
  // Whoever comes second waits here until the first is through.
  await tx.$queryRaw`select id from journey where id = ${id}::uuid for update`;
  const journey = await readJourney(tx, actor, definition.kind, id);
  if (journey.result !== null) return journey.result;
  if (journey.version !== version) throw new StaleAnswers(journey.version);
  const { at, answers } = routeOf(definition, journey.answers);
  if (at !== 'check') throw new RuleBroken('unanswered', 'Answer every question before you send it');
  const result = await work(answers, journey);
  await tx.journey.update({
    where: { id },
    data: { submittedAt: now(), updatedAt: now(), answers: {}, result, version: { increment: 1 } },
  });
  return result;
}
