import 'server-only';
import { withActor } from '@/lib/db/with-actor';
import { NotFound, RuleBroken } from '@/lib/errors';
import { submitOnce } from '@/lib/journeys/submit';
import { requestNumber } from '../labels';
import { acceptDetails, acceptEcts } from '../report/accept';
import { reportJourney } from '../report/definition';
import type { ReportAddress } from '../report/queries';
import { type Reporter, readTarget, reportedOf } from '../report/target';
import { writeRequest } from './submit-request';

export interface SubmitReportInput extends ReportAddress {
  journeyId: string;
  version: number;
  /** Where the actor's requests stand: '/me/requests'. */
  requests: string;
}

/**
 * Sends a report. Sent a second time, or while another of the kind is open, it leads to the request that is there
 * already; the reason is kept nowhere but with the request.
 *
 * @returns the address of the confirmation
 * @throws NotFound, RuleBroken, StaleAnswers
 */
export async function submitReport(actor: Reporter, input: SubmitReportInput): Promise<string> {
  try {
    return await submit(actor, input);
  } catch (error) {
    // Somebody else reported the same at the same moment: the second time it is found.
    if (error instanceof RuleBroken && error.code === 'service_request_one_open') return submit(actor, input);
    throw error;
  }
}

function submit(actor: Reporter, input: SubmitReportInput): Promise<string> {
  const { personId, code, journeyId, version, requests } = input;
  return withActor(actor, async (tx) => {
    const target = await readTarget(tx, actor, personId);
    const reported = reportedOf(actor, target, code);
    const definition = reportJourney(reported.circumstance, { name: target.name, role: reported.role });
    return submitOnce(tx, actor, { definition, id: journeyId, version }, async (answers, journey) => {
      if (journey.subjectId !== reported.schoolPeriodId) throw new NotFound();
      const details = answers.details?.answers ?? {};
      const ects = answers.ects ?? {};
      await acceptDetails(tx, target, reported, details);
      await acceptEcts(tx, target, reported, { details, ects });
      const { number, wasOpen } = await writeRequest(tx, actor, {
        circumstance: code,
        answers: { ...details, ...ects },
        schoolId: target.schoolId,
        schoolPeriodId: reported.schoolPeriodId,
        ...(answers.reason === undefined ? {} : { reason: answers.reason }),
      });
      return `${requests}/${requestNumber(number)}?sent=${wasOpen ? 'before' : 'now'}`;
    });
  });
}
