import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { ownGroups } from '../policy';
import type { GroupInput } from '../schemas';
import { groupColumns, ownerOf, refuseTakenName } from '../write-group';

/**
 * Changes what a group is. Its lead provider and delivery partner stay, and so does the venue of a group whose
 * events are published: that is a change of the schedule, with a reason and notices.
 * @throws NotFound, Conflict when somebody else was quicker, RuleBroken
 */
export async function changeGroup(
  actor: StaffActor,
  input: GroupInput & { id: string; version: number },
): Promise<void> {
  const { id, version, ...facts } = input;
  await withActor(actor, async (tx) => {
    const group = await tx.group.findFirst({
      where: { AND: [{ id }, tenantFilter(ownGroups(actor))] },
      select: {
        leadProviderId: true,
        deliveryPartnerId: true,
        venueId: true,
        name: true,
        capacity: true,
        weekday: true,
        facilitatorName: true,
      },
    });
    if (group === null) throw new NotFound();
    const { leadProviderId, deliveryPartnerId } = group;
    const owner = await ownerOf(tx, actor, { ...facts, deliveryPartnerId });
    if (owner.leadProviderId !== leadProviderId)
      throw new RuleBroken(
        'group_lead_provider',
        'A group stays with its lead provider. Choose one of their programmes',
        'programmeVersionId',
      );
    await refuseTakenName(tx, { name: facts.name, deliveryPartnerId, id });
    const isPublished =
      (await tx.event.findFirst({
        where: { groupId: id, publishedAt: { not: null } },
        select: { id: true },
      })) !== null;
    const place = isPublished ? { venueId: group.venueId, newVenueName: null } : {};
    const columns = await groupColumns(tx, { ...facts, ...place }, owner);
    const { count } = await tx.group.updateMany({
      where: { id, version },
      data: { ...columns, version: { increment: 1 } },
    });
    if (count === 0) throw new Conflict();
    await recordAudit(tx, actor, {
      action: 'group.changed',
      subjectType: 'group',
      subjectId: id,
      organisationId: deliveryPartnerId,
      changes: [
        { field: 'name', was: group.name, is: columns.name },
        { field: 'capacity', was: group.capacity, is: columns.capacity },
        { field: 'weekday', was: group.weekday, is: columns.weekday },
        { field: 'facilitator', was: group.facilitatorName, is: columns.facilitatorName },
      ],
      fields: Object.keys(columns).filter((column) => !valued.has(column)),
    });
  });
}

/** Kept with what was and is. */
const valued = new Set(['name', 'capacity', 'weekday', 'facilitatorName']);
