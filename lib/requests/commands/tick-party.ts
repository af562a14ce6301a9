import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { toDateColumn } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { circumstanceOf } from '../circumstances/catalogue';
import { requireRequest } from '../require-request';
import type { PartyCode } from '../third-parties';

/**
 * Notes that the school has told somebody who does not hear of the change from here, or takes that back. Telling
 * twice is told once.
 *
 * @throws NotFound for a request of another school, and for somebody whom it does not concern
 */
export async function tickParty(
  actor: SchoolActor,
  { id, party, told }: { id: string; party: PartyCode; told: boolean },
): Promise<{ number: number }> {
  return withActor(actor, async (tx) => {
    const request = await requireRequest(tx, actor, id);
    if (!circumstanceOf(request.circumstance).tell.includes(party)) throw new NotFound();
    const { count } = told
      ? await tx.serviceRequestTick.createMany({
          data: [{ requestId: id, party, tickedById: actor.userId, tickedOn: toDateColumn(today()) }],
          skipDuplicates: true,
        })
      : await tx.serviceRequestTick.deleteMany({ where: { requestId: id, party } });
    if (count > 0)
      await recordAudit(tx, actor, {
        action: told ? 'request.party_told' : 'request.party_not_told',
        subjectType: 'service_request',
        subjectId: id,
        organisationId: request.schoolId,
        detail: { party },
      });
    return { number: request.number };
  });
}
