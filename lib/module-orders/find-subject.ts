import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { type Sql, sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { ownGroup } from '@/lib/groups/own-groups';
import type { OrderedModule, OrderSubject } from './types';

export interface FoundSubject {
  name: string;
  back: { href: string; label: string };
  versionId: string | null;
  organisationId: string | null;
  group: { id: string; name: string } | null;
}

function ownTraining(actor: StaffActor): Sql {
  const own: { organisationId?: string } = tenantFilter({ organisationId: actor.organisationId });
  return own.organisationId === undefined
    ? sql`true`
    : sql`(t.lead_provider_id = ${own.organisationId}::uuid or t.delivery_partner_id = ${own.organisationId}::uuid)`;
}

/** The group or training, when the actor's organisation leads or delivers it. Foreign and missing: NotFound. */
export async function findOrderSubject(
  tx: Tx,
  actor: StaffActor,
  { kind, id }: OrderSubject,
): Promise<FoundSubject> {
  const found = kind === 'group' ? await findGroup(tx, actor, id) : await findTraining(tx, actor, id);
  if (found === undefined) throw new NotFound();
  return found;
}

async function findGroup(tx: Tx, actor: StaffActor, id: string): Promise<FoundSubject | undefined> {
  const [group] = await tx.$queryRaw<
    { name: string; versionId: string | null; organisationId: string | null }[]
  >`
    select g.name, g.programme_version_id as "versionId", g.delivery_partner_id as "organisationId"
    from groups g where g.id = ${id}::uuid and ${ownGroup(actor)}`;
  if (group === undefined) return undefined;
  return { ...group, back: { href: `/staff/groups/${id}`, label: group.name }, group: null };
}

interface TrainingRow {
  name: string;
  personId: string;
  urn: number;
  versionId: string | null;
  organisationId: string | null;
  groupId: string | null;
  groupName: string | null;
}

/** By the version that the training names, else that of its group, else the newest of its lead provider. */
async function findTraining(tx: Tx, actor: StaffActor, id: string): Promise<FoundSubject | undefined> {
  const [training] = await tx.$queryRaw<TrainingRow[]>`
    select n.name, n.id as "personId", s.urn, coalesce(t.delivery_partner_id, t.lead_provider_id) as "organisationId",
      g.id as "groupId", g.name as "groupName", coalesce(t.programme_version_id, g.programme_version_id, (
        select v.id from programme_version v join programme p on p.id = v.programme_id
        where p.lead_provider_id = t.lead_provider_id
        order by (p.framework::text = case when t.intake_year >= 2025 then 'ecte' else 'ecf' end) desc, v.number desc
        limit 1)) as "versionId"
    from training_period t join school_period p on p.id = t.school_period_id
    join person n on n.id = p.person_id join school s on s.id = p.school_id
    left join lateral (select g.* from group_membership m join groups g on g.id = m.group_id
      where m.training_period_id = t.id and (m.ends_on is null or m.ends_on >= app.today())
      order by m.starts_on limit 1) g on true
    where t.id = ${id}::uuid and t.programme_type = 'provider_led' and ${ownTraining(actor)}`;
  if (training === undefined) return undefined;
  const { name, personId, urn, versionId, organisationId, groupId, groupName } = training;
  return {
    name,
    versionId,
    organisationId,
    back: { href: `/schools/${urn}/people/${personId}`, label: name },
    group: groupId === null || groupName === null ? null : { id: groupId, name: groupName },
  };
}

/** The modules of a version of a programme. */
export function readModules(tx: Tx, versionId: string | null): Promise<OrderedModule[]> {
  return tx.$queryRaw<OrderedModule[]>`
    select m.id, y.number as year, m.number, m.title, m.half_term::text as "halfTerm", m.weeks
    from module m join programme_year y on y.id = m.year_id
    where y.version_id = ${versionId}::uuid order by y.number, m.number`;
}
