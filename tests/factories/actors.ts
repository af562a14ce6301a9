import {
  type AdministratorActor,
  administratorActor,
  type FacilitatorActor,
  facilitatorActor,
  type SchoolActor,
  type SelfActor,
  type StaffActor,
  schoolActor,
  selfActor,
  staffActor,
} from '@/lib/auth/actor';
import { installation, type Organisation, usualDeliveryPartner } from './organisations';
import { persist } from './persist';
import { createMembership, createUser } from './users';

/** Each makes an account with the membership that the actor needs. */
export async function asInductionTutor(school: { id: string }): Promise<SchoolActor> {
  return atSchool(school, 'induction_tutor');
}

export async function asHeadteacher(school: { id: string }): Promise<SchoolActor> {
  return atSchool(school, 'headteacher');
}

async function atSchool(school: { id: string }, role: SchoolActor['role']): Promise<SchoolActor> {
  const { userId } = await createMembership({ organisation: school, role });
  return schoolActor(userId, role, school.id);
}

export async function asStaff(organisation?: Organisation): Promise<StaffActor> {
  const of = organisation ?? (await usualDeliveryPartner());
  const role = of.kind === 'lead_provider' ? 'lead_provider_staff' : 'delivery_partner_staff';
  const { userId } = await createMembership({ organisation: of, role });
  return staffActor(userId, role, of.id);
}

/** The ECT or mentor themself, with the account that they already have or a new one. */
export async function asSelf(person: { id: string; userId?: string | null }): Promise<SelfActor> {
  const existing = await persist((tx) => tx.person.findUnique({ where: { id: person.id } }));
  const userId = existing?.userId ?? (await createUser()).id;
  await persist((tx) => tx.person.update({ where: { id: person.id }, data: { userId } }));
  return selfActor(userId, person.id);
}

export async function asFacilitator(organisation?: Organisation): Promise<FacilitatorActor> {
  const of = organisation ?? (await usualDeliveryPartner());
  const { userId } = await createMembership({ organisation: of, role: 'facilitator' });
  return facilitatorActor(userId, of.id);
}

export async function asAdministrator(): Promise<AdministratorActor> {
  const { userId } = await createMembership({ organisation: await installation(), role: 'administrator' });
  return administratorActor(userId);
}
