import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import { academicYearStart, toDateColumn } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';

/**
 * A school ticks that an ECT has the reduced timetable of this academic year, or takes the tick back. Twice is once.
 *
 * @returns id of the person
 * @throws NotFound for anybody who is no ECT of the school
 */
export async function tellReducedTimetable(
  actor: SchoolActor,
  { periodId, isReduced }: { periodId: string; isReduced: boolean },
): Promise<string> {
  const academicYear = academicYearStart(today());
  return withActor(actor, async (tx) => {
    const period = await tx.schoolPeriod.findFirst({
      where: { AND: [{ id: periodId, role: 'ect' }, tenantFilter({ schoolId: actor.schoolId })] },
      select: { personId: true },
    });
    if (period === null) throw new NotFound();
    const key = { schoolPeriodId: periodId, academicYear };
    const { count } = isReduced
      ? await tx.reducedTimetable.createMany({
          data: [{ ...key, toldById: actor.userId, toldOn: toDateColumn(today()) }],
          skipDuplicates: true,
        })
      : await tx.reducedTimetable.deleteMany({ where: key });
    if (count > 0)
      await recordAudit(tx, actor, {
        action: isReduced ? 'timetable.told_reduced' : 'timetable.told_not_reduced',
        subjectType: 'school_period',
        subjectId: periodId,
        organisationId: actor.schoolId,
        people: { schoolPeriodIds: [periodId] },
        detail: { academicYear },
      });
    return period.personId;
  });
}
