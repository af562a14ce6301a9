import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { fromDateColumn, type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, RuleBroken } from '@/lib/errors';
import { requestNumber } from '../labels';
import type { RequestAt } from '../move';
import { requireRequest } from '../require-request';
import { tellOfRequest } from '../tell';

/**
 * Notes the day on which the DfE's record was seen to say the same: a fact of its own, which no state depends on.
 *
 * @throws NotFound, Conflict
 * @throws RuleBroken for a day to come or before it was reported
 */
export async function confirmAtDfe(
  actor: StaffActor,
  { id, version, on }: RequestAt & { on: IsoDate },
): Promise<void> {
  await withActor(actor, async (tx) => {
    const request = await requireRequest(tx, actor, id);
    if (on > today()) throw new RuleBroken('dfe_day', 'The day cannot be in the future', 'on');
    if (on < fromDateColumn(request.reportedOn))
      throw new RuleBroken('dfe_day', 'The day cannot be before it was reported', 'on');
    const { count } = await tx.serviceRequest.updateMany({
      where: { id, version, state: 'done' },
      data: { dfeConfirmedOn: toDateColumn(on), version: { increment: 1 } },
    });
    if (count === 0)
      throw new Conflict('Somebody else has changed this request. Look at it again before you go on.');
    await recordAudit(tx, actor, {
      action: 'request.confirmed_at_dfe',
      subjectType: 'service_request',
      subjectId: id,
      organisationId: request.schoolId,
    });
    await tellOfRequest(tx, actor, {
      requestId: id,
      number: request.number,
      schoolId: request.schoolId,
      urn: request.school.urn,
      title: `The DfE’s record now says the same as ${requestNumber(request.number)}`,
      to: ['askers'],
    });
  });
}
