import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import type { GroupInput } from '../schemas';
import { groupColumns, ownerOf, refuseTakenName } from '../write-group';

/** Adds a group of the actor's organisation, with a venue when that is new. @throws RuleBroken */
export async function createGroup(actor: StaffActor, input: GroupInput): Promise<string> {
  return withActor(actor, async (tx) => {
    const owner = await ownerOf(tx, actor, input);
    await refuseTakenName(tx, { name: input.name, ...owner });
    const group = await tx.group.create({
      data: { ...(await groupColumns(tx, input, owner)), ...owner },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'group.created',
      subjectType: 'group',
      subjectId: group.id,
      organisationId: owner.deliveryPartnerId,
    });
    return group.id;
  });
}
