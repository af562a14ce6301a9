import 'server-only';
import { type AuditEntry, recordAudits } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { londonInstant } from '@/lib/dates/london';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { lockSchedules } from '@/lib/schedules/publication-records';
import { type GroupToGenerate, lackOf, loadGeneration } from '../generation/load';
import { placeEvents } from '../generation/place-events';
import type { PlacedEvent } from '../generation/types';
import { findOwnGroupIds } from '../own-groups';

/**
 * Puts the planned events of the groups' programmes on teaching days, as drafts that staff alone see. What was
 * generated before and is still a draft is replaced; what is published stays. Doing it again gives the same drafts.
 * @returns how many drafts there are now, and how many planned events have no day
 * @throws NotFound, RuleBroken when a group is not described well enough
 */
export async function generateEvents(
  actor: StaffActor,
  groupIds: readonly string[],
): Promise<{ drafts: number; unplaced: number }> {
  return withActor(
    actor,
    async (tx) => {
      const own = await findOwnGroupIds(tx, actor, groupIds);
      if (own.length < new Set(groupIds).size) throw new NotFound();
      await lockSchedules(tx, own);
      const loaded = await loadGeneration(tx, own, { keepDrafts: false });
      const drafts: { group: GroupToGenerate; event: PlacedEvent }[] = [];
      let unplaced = 0;
      for (const { group, input } of loaded.values()) {
        const lack = lackOf(group);
        if (lack !== null) throw lack;
        const generation = placeEvents(input);
        drafts.push(...generation.placed.map((event) => ({ group, event })));
        unplaced += generation.unplaced.length;
      }
      await tx.$executeRaw`
        delete from event where group_id = any (${own}::uuid[]) and published_at is null and template_id is not null`;
      await insertDrafts(tx, drafts);
      const byGroup = Map.groupBy(drafts, ({ group }) => group.id);
      const entries = own.map(
        (groupId): AuditEntry => ({
          action: 'group.generated',
          subjectType: 'group',
          subjectId: groupId,
          organisationId: loaded.get(groupId)?.group.deliveryPartnerId,
          detail: { drafts: byGroup.get(groupId)?.length ?? 0 },
        }),
      );
      await recordAudits(tx, actor, entries);
      return { drafts: drafts.length, unplaced };
    },
    { timeout: 60_000 },
  );
}

async function insertDrafts(
  tx: Tx,
  drafts: readonly { group: GroupToGenerate; event: PlacedEvent }[],
): Promise<void> {
  const rows = drafts.map(({ group, event }) => ({
    groupId: group.id,
    leadProviderId: group.leadProviderId,
    deliveryPartnerId: group.deliveryPartnerId,
    moduleId: event.moduleId,
    templateId: event.templateId,
    kind: event.kind,
    audience: event.audience,
    title: event.title,
    mode: event.mode,
    startsAt: londonInstant(event.date, event.startTime),
    endsAt: londonInstant(event.endDate, event.endTime),
    placement: event.placement,
  }));
  await tx.$executeRaw`
    insert into event (group_id, lead_provider_id, delivery_partner_id, module_id, template_id, kind, audience, title, mode,
      starts_at, ends_at, placement, published_at)
    select r."groupId", r."leadProviderId", r."deliveryPartnerId", r."moduleId", r."templateId", r.kind, r.audience, r.title,
      r.mode, r."startsAt", r."endsAt", r.placement, null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("groupId" uuid, "leadProviderId" uuid,
      "deliveryPartnerId" uuid, "moduleId" uuid, "templateId" uuid, kind event_kind, audience audience, title text,
      mode event_mode, "startsAt" timestamptz, "endsAt" timestamptz, placement jsonb)
    order by r."startsAt", r.title`;
}
