import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { findOrderSubject, readModules } from './find-subject';
import { readAgreedOrders } from './read-orders';
import { fits, placesOf } from './rules';
import type { OrderDetails, OrderSubject } from './types';

/** The programme's order and the agreed one, for a group or a person's training. Foreign and missing: NotFound. */
export async function getModuleOrder(actor: StaffActor, subject: OrderSubject): Promise<OrderDetails> {
  return withActor(actor, async (tx) => {
    const found = await findOrderSubject(tx, actor, subject);
    const modules = await readModules(tx, found.versionId);
    const ids = { groupIds: [subject.id], trainingIds: [subject.id] };
    const order = (await readAgreedOrders(tx, ids)).get(subject.id) ?? null;
    const stored = await readStored(tx, subject);
    return {
      subject,
      name: found.name,
      back: found.back,
      programmeName: await readProgrammeName(tx, found.versionId),
      places: placesOf(modules, order?.keys ?? null),
      agreed:
        order === null
          ? null
          : {
              with: order.with,
              on: order.on,
              recordedBy: stored?.recordedBy ?? null,
              fits: fits(modules, order.keys),
            },
      version: stored?.version ?? 0,
      publishedEvents:
        subject.kind === 'group'
          ? await tx.event.count({ where: { groupId: subject.id, publishedAt: { not: null } } })
          : 0,
      group: found.group,
    };
  });
}

async function readStored(
  tx: Tx,
  { kind, id }: OrderSubject,
): Promise<{ version: number; recordedBy: string | null } | null> {
  const [row] = await tx.$queryRaw<{ version: number; recordedBy: string | null }[]>`
    select o.version, u.name as "recordedBy" from module_order o left join users u on u.id = o.created_by_id
    where case ${kind} when 'group' then o.group_id = ${id}::uuid else o.training_period_id = ${id}::uuid end`;
  return row ?? null;
}

async function readProgrammeName(tx: Tx, versionId: string | null): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ name: string }[]>`
    select p.name || ', version ' || v.number as name from programme_version v
    join programme p on p.id = v.programme_id where v.id = ${versionId}::uuid`;
  return row?.name ?? null;
}
