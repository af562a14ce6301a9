import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { exportsOf } from '../policy';

/** Sends the school's workbook on that day of every week of term from now on, in place of any day chosen before. */
export async function startExport(actor: SchoolActor, { weekday }: { weekday: number }): Promise<void> {
  const { userId, schoolId } = actor;
  await withActor(actor, async (tx) => {
    await tx.scheduledExport.updateMany({
      where: { AND: [exportsOf(actor), { endedAt: null }] },
      data: { endedAt: now() },
    });
    const { id } = await tx.scheduledExport.create({
      data: { userId, schoolId, weekday },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'scheduled_export.started',
      subjectType: 'scheduled_export',
      subjectId: id,
      organisationId: schoolId,
      detail: { weekday },
    });
  });
}
