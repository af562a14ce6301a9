import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import { toDateColumn } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { readersOfSchools } from '@/lib/memberships/school-readers';
import { notify } from '@/lib/notifications/notify';
import { ownRegistrations } from '../policy';
import { canBecome } from '../transitions';
import type { RegistrationStatus } from '../types';

export interface RegistrationMove {
  id: string;
  version: number;
  /** Placing people in groups moves them to and from "placed"; nobody does by hand. */
  to: Exclude<RegistrationStatus, 'placed' | 'received'>;
  /** The question, or the reason; the school reads it. */
  text: string;
}

const needsText: Partial<Record<RegistrationStatus, string>> = {
  waiting_for_school: 'Enter your question',
  not_eligible: 'Enter the reason. The school reads it',
  withdrawn: 'Enter the reason. The school reads it',
};

/** Moves a registration that is in the records along its states. @throws NotFound, Conflict, RuleBroken */
export async function moveRegistration(
  actor: StaffActor,
  { id, version, to, text }: RegistrationMove,
): Promise<void> {
  const missing = needsText[to];
  if (missing !== undefined && text === '') throw new RuleBroken('text_missing', missing, 'text');
  await withActor(actor, async (tx) => {
    const registration = await tx.registration.findFirst({
      where: { AND: [{ id }, tenantFilter(ownRegistrations(actor))] },
      select: {
        status: true,
        schoolPeriod: { select: { id: true, schoolId: true, person: { select: { id: true, name: true } } } },
      },
    });
    if (registration === null) throw new NotFound();
    const { status, schoolPeriod } = registration;
    if (!canBecome(status, to))
      throw new RuleBroken(
        'registration_transition_allowed',
        'The registration cannot go to that state from where it is.',
      );
    const { count } = await tx.registration.updateMany({
      where: { id, version, status },
      data: { status: to, statusSince: toDateColumn(today()), version: { increment: 1 } },
    });
    if (count === 0) throw new Conflict();
    if (text !== '')
      await tx.registrationNote.createMany({
        data: [
          {
            registrationId: id,
            kind: to === 'waiting_for_school' ? 'question' : 'decision',
            body: text,
            authorId: actor.userId,
          },
        ],
      });
    await recordAudit(tx, actor, {
      action: 'registration.moved',
      subjectType: 'registration',
      subjectId: id,
      organisationId: schoolPeriod.schoolId,
      people: { personIds: [schoolPeriod.person.id], schoolPeriodIds: [schoolPeriod.id] },
      changes: [{ field: 'status', was: status, is: to }],
    });
    await tellSchool(tx, schoolPeriod, { id, to });
  });
}

const news: Partial<Record<RegistrationStatus, string>> = {
  waiting_for_school: 'Question about the registration of',
  accepted: 'Registration accepted:',
  not_eligible: 'Not eligible: the registration of',
  withdrawn: 'Withdrawn: the registration of',
};

async function tellSchool(
  tx: Tx,
  { schoolId, person }: { schoolId: string; person: { id: string; name: string } },
  { id, to }: { id: string; to: RegistrationStatus },
): Promise<void> {
  const title = news[to];
  if (title === undefined) return;
  for (const { urn, userIds } of await readersOfSchools(tx, [schoolId]))
    await notify(tx, {
      userIds,
      organisationId: schoolId,
      kind: to === 'accepted' ? 'registration_accepted' : 'registration_moved',
      title: `${title} ${person.name}`,
      href:
        to === 'waiting_for_school' ? `/schools/${urn}/registrations` : `/schools/${urn}/people/${person.id}`,
      subjectType: 'registration',
      subjectId: id,
    });
}
