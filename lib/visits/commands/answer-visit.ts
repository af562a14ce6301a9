import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SelfActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound } from '@/lib/errors';
import { enqueueJob } from '@/lib/jobs/enqueue';
import { askedOf } from '../policy';
import type { AnswerVisitInput } from '../schemas';

/**
 * Says whether the ECT or mentor can make a proposed visit. With the last agreement it is in their schedules.
 *
 * @returns whether everybody has agreed now
 * @throws NotFound for a visit to which they are not asked
 * @throws Conflict when it is settled, withdrawn or over
 */
export async function answerVisit(actor: SelfActor, { eventId, answer }: AnswerVisitInput): Promise<boolean> {
  return withActor(actor, async (tx) => {
    const visit = await tx.event.findFirst({
      where: { id: eventId, kind: 'school_visit', ...tenantFilter(askedOf(actor)) },
      select: { isProposal: true, status: true, startsAt: true },
    });
    if (visit === null) throw new NotFound();
    if (!visit.isProposal || visit.status === 'cancelled' || visit.startsAt <= now())
      throw new Conflict('This visit is settled already. Ask us when something is wrong with it.');
    const { count } = await tx.eventAttendee.updateMany({
      where: { eventId, personId: actor.personId },
      data:
        answer === 'agreed' ? { agreedAt: now(), declinedAt: null } : { agreedAt: null, declinedAt: now() },
    });
    if (count === 0) throw new NotFound();
    const [row] = await tx.$queryRaw<
      { settled: boolean }[]
    >`select app.settle_visit(${eventId}::uuid) as settled`;
    const settled = row?.settled ?? false;
    if (settled || answer === 'declined')
      await enqueueJob(tx, 'tell-of-visit', { eventId, what: settled ? 'agreed' : 'declined' });
    await recordAudit(tx, actor, { action: `visit.${answer}`, subjectType: 'event', subjectId: eventId });
    return settled;
  });
}
