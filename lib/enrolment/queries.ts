import 'server-only';
import type { SelfActor, StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { fromDateColumn } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';
import { withActor } from '@/lib/db/with-actor';
import { ownRegistrations } from '@/lib/registrations/policy';
import type { OwnForm, ReturnedForm } from './types';

/** One's own forms, those to fill in first. */
export async function listOwnForms(actor: SelfActor): Promise<OwnForm[]> {
  return withActor(actor, async (tx) => {
    const forms = await tx.enrolmentForm.findMany({
      where: tenantFilter({ personId: actor.personId }),
      orderBy: [{ state: 'asc' }, { sentOn: 'desc' }],
      take: 20,
      select: {
        id: true,
        state: true,
        sentOn: true,
        returnedAt: true,
        person: { select: { name: true, email: true } },
        registration: {
          select: {
            schoolPeriod: {
              select: {
                role: true,
                phase: true,
                subject: true,
                workingDays: true,
                school: { select: { organisation: { select: { name: true } } } },
              },
            },
          },
        },
      },
    });
    return forms.map(({ person, registration: { schoolPeriod: period }, ...form }) => ({
      id: form.id,
      isReturned: form.state === 'returned',
      sentOn: fromDateColumn(form.sentOn),
      returnedOn: form.returnedAt === null ? null : londonDate(form.returnedAt),
      role: period.role,
      schoolName: period.school.organisation.name,
      known: {
        name: person.name,
        email: person.email ?? '',
        phase: period.phase ?? '',
        subject: period.subject ?? '',
        workingDays: period.workingDays,
      },
    }));
  });
}

/** The form of a registration as its staff read it; null when none was sent. */
export async function getReturnedForm(
  actor: StaffActor,
  registrationId: string,
): Promise<ReturnedForm | null> {
  return withActor(actor, async (tx) => {
    const form = await tx.enrolmentForm.findFirst({
      where: { AND: [{ registrationId }, tenantFilter({ registration: ownRegistrations(actor) })] },
      include: { accessNeed: true },
    });
    if (form === null) return null;
    const { state, reminders, name, email, phase, subject, workingDays, area, mode, accessNeed } = form;
    return {
      ...{ state, reminders, name, email, phase, subject, workingDays, area, mode },
      sentOn: fromDateColumn(form.sentOn),
      returnedOn: form.returnedAt === null ? null : londonDate(form.returnedAt),
      accessNeeds: accessNeed?.needs ?? null,
    };
  });
}
