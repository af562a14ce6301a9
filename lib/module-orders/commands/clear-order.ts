import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { Conflict } from '@/lib/errors';
import { findOrderSubject } from '../find-subject';
import type { ClearOrderInput } from '../schemas';

/**
 * Back to the order of the programme.
 * @throws NotFound, Conflict when somebody else was quicker
 */
export async function clearOrder(
  actor: StaffActor,
  { subject: kind, id, version }: ClearOrderInput,
): Promise<void> {
  await withActor(actor, async (tx) => {
    const { organisationId } = await findOrderSubject(tx, actor, { kind, id });
    const of = kind === 'group' ? { groupId: id } : { trainingPeriodId: id };
    const { count } = await tx.moduleOrder.deleteMany({ where: { ...of, version } });
    if (count === 0)
      throw new Conflict(
        'Somebody else has changed the order of modules since you opened this page. Open it again to see theirs',
      );
    await recordAudit(tx, actor, {
      action: 'module_order.cleared',
      subjectType: 'module_order',
      subjectId: id,
      organisationId,
      people: kind === 'training' ? { trainingPeriodIds: [id] } : {},
    });
  });
}
