import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { exportsOf } from '../policy';

/** Nothing more is sent. Stopping it again changes nothing. */
export async function stopExport(actor: SchoolActor, exportId: string): Promise<void> {
  await withActor(actor, async (tx) => {
    const own = { AND: [{ id: exportId }, exportsOf(actor)] };
    if ((await tx.scheduledExport.count({ where: own })) === 0) throw new NotFound();
    const { count } = await tx.scheduledExport.updateMany({
      where: { AND: [own, { endedAt: null }] },
      data: { endedAt: now() },
    });
    if (count === 0) return;
    await recordAudit(tx, actor, {
      action: 'scheduled_export.stopped',
      subjectType: 'scheduled_export',
      subjectId: exportId,
      organisationId: actor.schoolId,
    });
  });
}
