import { today } from '@/lib/dates/clock';
import { createEct } from '@/tests/factories/ects';
import { createGroup } from '@/tests/factories/groups';
import { createMentor } from '@/tests/factories/mentors';
import { createDeliveryPartner, createLeadProvider, installation } from '@/tests/factories/organisations';
import { createProgramme } from '@/tests/factories/programmes';
import { createRegistration } from '@/tests/factories/registrations';
import { nextNumber } from '@/tests/factories/sequence';
import { createTenant } from '@/tests/factories/tenants';
import { ownerSql } from '@/tests/support/database';
import { copy, type Values } from './attempt';

export type World = Awaited<ReturnType<typeof createWorld>>;

/** What the attempts are made on: one school with everything, a second one beside it, and groups that do not fit. */
export async function createWorld() {
  const providers = {
    leadProvider: await createLeadProvider(),
    deliveryPartner: await createDeliveryPartner(),
  };
  const tenant = await createTenant(providers);
  const elsewhere = await createTenant(providers);
  return {
    ...tenant,
    elsewhere,
    secondMentor: await createMentor({ school: tenant.school, ...providers }),
    gone: await createEct({ at: 'leftSchool', school: tenant.school, ...providers }),
    received: await createRegistration({ period: tenant.paused.period, ...providers }),
    programme: await createProgramme(providers),
    mentorGroup: await createGroup({ ...providers, audience: 'mentor' }),
    otherProvidersGroup: await createGroup({ deliveryPartner: providers.deliveryPartner }),
    installation: await installation(),
    agreed: await copyRequest(tenant.request, {
      circumstance: 'email',
      state: 'agreed',
      decided_on: today(),
    }),
    cancelled: await copyRequest(tenant.request, { circumstance: 'name', state: 'cancelled' }),
  };
}

/** A request like another one in any state, as only the owner of the tables can make it. */
export async function copyRequest(like: { id: string }, values: Values): Promise<{ id: string }> {
  const id = crypto.randomUUID();
  await ownerSql(
    copy('service_request', like, {
      number: 1_000_000 + nextNumber(),
      created_at: '2026-01-01',
      ...values,
      id,
    }),
  );
  return { id };
}
