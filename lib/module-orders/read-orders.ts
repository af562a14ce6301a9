import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import type { AgreedOrder } from './types';

/** Agreed orders by the id of their group or training. What the actor may not see is not among them. */
export async function readAgreedOrders(
  tx: Tx,
  { groupIds, trainingIds }: { groupIds: readonly string[]; trainingIds: readonly string[] },
): Promise<Map<string, AgreedOrder>> {
  const rows = await tx.$queryRaw<(AgreedOrder & { subjectId: string })[]>`
    select coalesce(o.group_id, o.training_period_id) as "subjectId", o.agreed_with as "with",
      to_char(o.agreed_on, 'YYYY-MM-DD') as "on", array(
        select y.number || '.' || m.number from unnest(o.module_ids) with ordinality taken(id, at)
        join module m on m.id = taken.id join programme_year y on y.id = m.year_id order by taken.at) as keys
    from module_order o
    where o.group_id = any (${groupIds}::uuid[]) or o.training_period_id = any (${trainingIds}::uuid[])`;
  return new Map(rows.map(({ subjectId, ...order }) => [subjectId, order]));
}
