import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SelfActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { submitOnce } from '@/lib/journeys/submit';
import { enrolmentJourney } from '../steps';

/**
 * Returns one's own enrolment form: its answers, the rung of the ladder and, apart from them, access needs.
 *
 * @returns where it is said that it was returned; the same when it is sent again
 * @throws NotFound for a form that is not one's own
 * @throws Conflict for one that was returned already
 */
export async function returnForm(
  actor: SelfActor,
  { journeyId, version }: { journeyId: string; version: number },
): Promise<string> {
  return withActor(actor, (tx) =>
    submitOnce(
      tx,
      actor,
      { definition: enrolmentJourney, id: journeyId, version },
      async (answers, journey) => {
        const { details, teaching, days, place, access } = answers;
        if (!details || !teaching || !days || !place || !access)
          throw new RuleBroken('unanswered', 'Answer every question before you return the form');
        const form = await tx.enrolmentForm.findFirst({
          where: { id: journey.subjectId ?? journeyId, personId: actor.personId },
          select: {
            id: true,
            registration: { select: { schoolPeriod: { select: { id: true, schoolId: true } } } },
          },
        });
        if (form === null) throw new NotFound();
        const written = { ...details, ...teaching, ...place, workingDays: days.days };
        const [row] = await tx.$queryRaw<{ done: boolean }[]>`
        select app.return_enrolment_form(${form.id}::uuid, ${JSON.stringify(written)}::jsonb, ${access.needs}) as done`;
        if (row?.done !== true) throw new Conflict('You have returned this form already.');
        const { schoolPeriod } = form.registration;
        await recordAudit(tx, actor, {
          action: 'enrolment_form.returned',
          subjectType: 'enrolment_form',
          subjectId: form.id,
          organisationId: schoolPeriod.schoolId,
          people: { personIds: [actor.personId], schoolPeriodIds: [schoolPeriod.id] },
          changes: [{ field: 'status', was: 'sent', is: 'returned' }],
        });
        return '/me/enrolment?returned=1';
      },
    ),
  );
}
