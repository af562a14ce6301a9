import 'server-only';
import { withActor } from '@/lib/db/with-actor';
import { startJourney } from '@/lib/journeys/commands/start-journey';
import { nextStep } from '@/lib/journeys/rules';
import type { Typed } from '@/lib/journeys/types';
import { acceptDetails } from '../report/accept';
import { ectsFound, reportJourney } from '../report/definition';
import type { ReportAddress } from '../report/queries';
import { type Reporter, readTarget, reportedOf } from '../report/target';
import type { Answers } from '../types';

/**
 * Keeps the answers of the first page of a report, which begins with them: nobody who only looks leaves anything.
 *
 * @returns the rest of the address to go on to
 * @throws NotFound, RuleBroken
 */
export async function startReport(
  actor: Reporter,
  { personId, code, typed, answers }: ReportAddress & { typed: Typed; answers: Answers },
): Promise<string> {
  const { definition, subjectId, details } = await withActor(actor, async (tx) => {
    const target = await readTarget(tx, actor, personId);
    const reported = reportedOf(actor, target, code);
    const ects = await acceptDetails(tx, target, reported, answers);
    return {
      definition: reportJourney(reported.circumstance, { name: target.name, role: reported.role }),
      subjectId: reported.schoolPeriodId,
      details: { ...typed, [ectsFound]: ects.map(({ periodId }) => periodId) },
    };
  });
  const stored = { details };
  const id = await startJourney(actor, definition.kind, { subjectId, answers: stored });
  return `${id}/${nextStep(definition, stored, 'details')}`;
}
