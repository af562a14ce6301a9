import { createEct } from '@/tests/factories/ects';
import { createGroup } from '@/tests/factories/groups';
import { createMentor } from '@/tests/factories/mentors';
import { createDeliveryPartner, createLeadProvider, installation } from '@/tests/factories/organisations';
import { createProgramme } from '@/tests/factories/programmes';
import { createRegistration } from '@/tests/factories/registrations';
import { createTenant } from '@/tests/factories/tenants';

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
  };
}
