import 'server-only';
import { withActor } from '@/lib/db/with-actor';
import { type StaffActor, signInActor } from './actor';

export interface SchoolOfUrn {
  id: string;
  urn: number;
  name: string;
}

/** The school that has the URN, or had it once. Schools' names and URNs are public; who may go on is asked after. */
export async function findSchoolByUrn(urn: number): Promise<SchoolOfUrn | null> {
  const [school] = await withActor(
    signInActor,
    (tx) => tx.$queryRaw<SchoolOfUrn[]>`
      select s.id, s.urn, o.name from school s join organisation o on o.id = s.id
      where s.urn = ${urn} or s.id = (select u.school_id from school_urn u where u.urn = ${urn})
      order by s.urn = ${urn} desc limit 1`,
  );
  return school ?? null;
}

/** Whether the organisation works, or ever worked, with the school. */
export async function isPartnerSchool(actor: StaffActor, schoolId: string): Promise<boolean> {
  const [row] = await withActor(
    actor,
    (tx) =>
      tx.$queryRaw<{ mine: boolean }[]>`select ${schoolId}::uuid = any (app.partner_school_ids()) as mine`,
  );
  return row?.mine === true;
}
