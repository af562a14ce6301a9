import 'server-only';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { saveStep } from '@/lib/journeys/commands/save-step';
import { readJourney } from '@/lib/journeys/queries';
import { nextStep, routeOf } from '@/lib/journeys/rules';
import type { Typed } from '@/lib/journeys/types';
import { acceptDetails, acceptEcts } from '../report/accept';
import { ectsFound, type ReportJourney, type ReportStep, reportJourney } from '../report/definition';
import type { ReportAddress } from '../report/queries';
import { type Reporter, readTarget, reportedOf } from '../report/target';
import type { Answers } from '../types';

export interface ReportStepInput extends ReportAddress {
  journeyId: string;
  version: number;
  step: ReportStep;
  isChange: boolean;
  typed: Typed;
  /** What was typed, where the step has answers that a record or a list decides about. */
  answers: Answers;
}

/**
 * Keeps one page of a report on its way.
 *
 * @returns the rest of the address to go on to, or the address of the request when it has been sent already
 * @throws NotFound, RuleBroken, StaleAnswers
 */
export async function saveReportStep(
  actor: Reporter,
  input: ReportStepInput,
): Promise<{ next: string } | { result: string }> {
  const { personId, code, journeyId, version, step, typed, answers } = input;
  const { definition, found } = await withActor(
    actor,
    async (tx): Promise<{ definition: ReportJourney; found: Typed }> => {
      const target = await readTarget(tx, actor, personId);
      const reported = reportedOf(actor, target, code);
      const own = reportJourney(reported.circumstance, { name: target.name, role: reported.role });
      const journey = await readJourney(tx, actor, own.kind, journeyId);
      if (journey.subjectId !== reported.schoolPeriodId) throw new NotFound();
      const { details } = routeOf(own, journey.answers).answers;
      if (step === 'ects')
        await acceptEcts(tx, target, reported, { details: details?.answers ?? {}, ects: answers });
      const ects = step === 'details' ? await acceptDetails(tx, target, reported, answers) : null;
      return {
        definition: own,
        found: ects === null ? {} : { [ectsFound]: ects.map(({ periodId }) => periodId) },
      };
    },
  );
  const journey = await saveStep(actor, {
    kind: definition.kind,
    id: journeyId,
    version,
    step,
    typed: { ...typed, ...found },
  });
  if (journey.result !== null) return { result: journey.result };
  return {
    next: `${journeyId}/${nextStep(definition, journey.answers, step, { isChange: input.isChange })}`,
  };
}
