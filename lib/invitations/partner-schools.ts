import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';

export interface PartnerSchool {
  id: string;
  urn: number;
  name: string;
  town: string | null;
}

const most = 20;

/** The schools with which staff work, by part of the name or by URN. */
export async function searchPartnerSchools(actor: StaffActor, q: string): Promise<PartnerSchool[]> {
  const like = `%${q.replace(/[\\%_]/g, (special) => `\\${special}`)}%`;
  return withActor(
    actor,
    (tx) => tx.$queryRaw<PartnerSchool[]>`
      select s.id, s.urn, o.name, s.town from school s join organisation o on o.id = s.id
      where s.id = any ((select app.partner_school_ids())::uuid[]) and s.status <> 'closed'
        and (o.name ilike ${like} or s.urn::text like ${like})
      order by o.name limit ${most}`,
  );
}

/** One of them by its URN; null for a school of others. */
export async function findPartnerSchool(actor: StaffActor, urn: number): Promise<PartnerSchool | null> {
  if (!Number.isInteger(urn) || urn < 1 || urn > 999_999) return null;
  const [school] = await withActor(
    actor,
    (tx) => tx.$queryRaw<PartnerSchool[]>`
      select s.id, s.urn, o.name, s.town from school s join organisation o on o.id = s.id
      where s.urn = ${urn} and s.id = any ((select app.partner_school_ids())::uuid[])`,
  );
  return school ?? null;
}
