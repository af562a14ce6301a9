import type { Actor } from '@/lib/auth/actor';
import { submitRequest } from '@/lib/requests/commands/submit-request';
import type { Answers } from '@/lib/requests/types';
import { asInductionTutor, asStaff } from './actors';
import { createEct } from './ects';
import { createGroup } from './groups';
import { createMentor } from './mentors';
import { createDeliveryPartner, createLeadProvider } from './organisations';
import { persist } from './persist';
import { createPartnership, createSchool } from './schools';

/** A school with an ECT in a group, their mentor and a second mentor, its tutor and staff of the delivery partner. */
export async function createReportingSchool() {
  const providers = {
    leadProvider: await createLeadProvider(),
    deliveryPartner: await createDeliveryPartner(),
  };
  const school = await createSchool();
  await createPartnership({ school, ...providers });
  const mentor = await createMentor({ school, ...providers });
  const otherMentor = await createMentor({ school, ...providers });
  const ect = await createEct({ school, mentor, ...providers });
  const group = await createGroup({ ...providers, members: [ect] });
  return {
    ...providers,
    school,
    mentor,
    otherMentor,
    ect,
    group,
    tutor: await asInductionTutor(school),
    staff: await asStaff(providers.deliveryPartner),
  };
}

export type ReportingSchool = Awaited<ReturnType<typeof createReportingSchool>>;

/** A request as its command makes it; the row as it was stored. */
export async function createRequest(
  actor: Extract<Actor, { kind: 'school' | 'self' | 'staff' }>,
  {
    circumstance,
    answers,
    period,
    schoolId,
    reason,
  }: {
    circumstance: string;
    answers: Answers;
    period: { id: string } | null;
    schoolId: string;
    reason?: Parameters<typeof submitRequest>[1]['reason'];
  },
) {
  const { id } = await submitRequest(actor, {
    circumstance,
    answers,
    schoolId,
    schoolPeriodId: period?.id ?? null,
    ...(reason === undefined ? {} : { reason }),
    ...(actor.kind === 'staff' ? { onBehalfOf: { name: 'The head’s office', channel: 'telephone' } } : {}),
  });
  return readRequest(id);
}

export function readRequest(id: string) {
  return persist((tx) =>
    tx.serviceRequest.findUniqueOrThrow({
      where: { id },
      include: { effects: { orderBy: { position: 'asc' } }, messages: { orderBy: { createdAt: 'asc' } } },
    }),
  );
}
