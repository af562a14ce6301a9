import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { type Sql, sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/with-actor';

/** Of the groups `g` of which the actor's organisation is one partner. */
export function ownGroup(actor: StaffActor): Sql {
  const own: { organisationId?: string } = tenantFilter({ organisationId: actor.organisationId });
  return own.organisationId === undefined
    ? sql`true`
    : sql`(g.lead_provider_id = ${own.organisationId}::uuid or g.delivery_partner_id = ${own.organisationId}::uuid)`;
}

/** Those of the ids that are groups of the actor's organisation. */
export async function findOwnGroupIds(tx: Tx, actor: StaffActor, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select g.id from groups g where g.id = any (${ids}::uuid[]) and ${ownGroup(actor)}`;
  return rows.map(({ id }) => id);
}
