import 'server-only';
import { now } from '@/lib/dates/clock';
import type { Tx } from '@/lib/db/with-actor';
import { mailUrgent } from '@/lib/schedules/mail-affected';
import type { Published } from '@/lib/schedules/publication';
import { tellAffected } from '@/lib/schedules/tell-affected';

/**
 * Tells whom the workbook's changes touch: in the portal once each, and by e-mail what touches the next school days.
 * Where staff hold back the notices of a group, these wait with them.
 */
export async function tellSchools(
  tx: Tx,
  { versions, revisions }: Pick<Published, 'versions' | 'revisions'>,
): Promise<void> {
  const groups = await tx.$queryRaw<{ id: string; isHeld: boolean }[]>`
    select g.id, exists (select from schedule_version v
      where v.group_id = g.id and v.notices_held_at is not null) as "isHeld"
    from groups g where g.id = any (${versions.map(({ groupId }) => groupId)}::uuid[])`;
  const held = new Set(groups.flatMap(({ id, isHeld }) => (isHeld ? [id] : [])));
  await tx.scheduleVersion.updateMany({
    where: { id: { in: versions.flatMap(({ id, groupId }) => (held.has(groupId) ? [id] : [])) } },
    data: { noticesHeldAt: now() },
  });
  const open = revisions.filter(({ groupId }) => !held.has(groupId));
  await tellAffected(tx, open);
  await mailUrgent(tx, open);
}
