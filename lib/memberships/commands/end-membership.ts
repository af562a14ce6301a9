import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { now, today } from '@/lib/dates/clock';
import { fromDateColumn, toDateColumn } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, Forbidden, NotFound } from '@/lib/errors';
import { mayInviteTo } from '@/lib/invitations/commands/invite-contact';
import type { Inviter } from '@/lib/invitations/policy';
import { notify } from '@/lib/notifications/notify';
import { membershipRoleLabel } from '../labels';
import { mayEndMembership } from '../policy';

/**
 * Ends somebody's access at once: their next request no longer has it, in whichever process.
 * @throws NotFound, also for what is not the actor's
 * @throws Conflict when it was ended meanwhile
 */
export async function endMembership(
  actor: Inviter,
  { id, organisationId }: { id: string; organisationId: string },
): Promise<void> {
  await withActor(actor, async (tx) => {
    const held = await tx.membership.findFirst({
      where: { id, organisationId },
      select: {
        role: true,
        userId: true,
        startsOn: true,
        endsOn: true,
        organisation: { select: { name: true } },
      },
    });
    if (held === null || !(await mayInviteTo(tx, actor, organisationId))) throw new NotFound();
    if (!mayEndMembership(actor, held)) throw new Forbidden();
    const startsOn = fromDateColumn(held.startsOn);
    const lastDay = startsOn > today() ? startsOn : today();
    const { count } = await tx.membership.updateMany({
      where: { id, endedAt: null, OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(today()) } }] },
      data: { endsOn: toDateColumn(lastDay), endedAt: now(), version: { increment: 1 } },
    });
    if (count !== 1) throw new Conflict();
    await recordAudit(tx, actor, {
      action: 'membership.ended',
      subjectType: 'membership',
      subjectId: id,
      organisationId,
      changes: [{ field: 'endsOn', was: fromDateColumn(held.endsOn), is: lastDay }],
      fields: ['endedAt'],
    });
    await notify(tx, {
      userIds: [held.userId],
      organisationId: null,
      kind: 'access_changed',
      title: `Your access as ${membershipRoleLabel[held.role].toLowerCase()} at ${held.organisation.name} has ended`,
      subjectType: 'membership',
      subjectId: id,
    });
  });
}
