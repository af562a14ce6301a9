import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { toDateColumn } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound } from '@/lib/errors';
import { notify } from '@/lib/notifications/notify';
import type { RegistrationAnswer } from '../schemas';

/**
 * Answers what staff asked about a registration, and hands it back to be checked. Of two answers at the same moment
 * the first counts. @throws NotFound for that of another school, Conflict when nothing is asked any more
 */
export async function answerRegistration(
  actor: SchoolActor,
  { id, text }: RegistrationAnswer,
): Promise<void> {
  await withActor(actor, async (tx) => {
    const registration = await tx.registration.findFirst({
      where: { id, schoolPeriod: { schoolId: actor.schoolId } },
      select: {
        leadProviderId: true,
        deliveryPartnerId: true,
        schoolPeriod: {
          select: {
            id: true,
            person: { select: { name: true } },
            school: { select: { organisation: { select: { name: true } } } },
          },
        },
      },
    });
    if (registration === null) throw new NotFound();
    const [row] = await tx.$queryRaw<{ answered: boolean }[]>`
      select app.answer_registration(${id}::uuid, ${text}) as answered`;
    if (row?.answered !== true) throw new Conflict('The question has been answered already.');
    const { schoolPeriod, leadProviderId, deliveryPartnerId } = registration;
    await recordAudit(tx, actor, {
      action: 'registration.answered',
      subjectType: 'registration',
      subjectId: id,
      organisationId: actor.schoolId,
      people: { schoolPeriodIds: [schoolPeriod.id] },
      changes: [{ field: 'status', was: 'waiting_for_school', is: 'checking' }],
    });
    const handler = deliveryPartnerId ?? leadProviderId;
    const [staff] = await tx.$queryRaw<{ ids: string[] }[]>`
      select app.staff_user_ids(${[handler]}::uuid[], ${toDateColumn(today())}::date) as ids`;
    await notify(tx, {
      userIds: staff?.ids ?? [],
      organisationId: handler,
      kind: 'registration_moved',
      title: `${schoolPeriod.school.organisation.name} answered about the registration of ${schoolPeriod.person.name}`,
      href: `/staff/applications/${id}`,
      subjectType: 'registration',
      subjectId: id,
    });
  });
}
