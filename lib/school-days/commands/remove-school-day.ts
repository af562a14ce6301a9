import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor, StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { requireOwnSchool } from '../policy';

/** Takes days out again. Removed meanwhile, foreign and unknown: NotFound. */
export async function removeSchoolDay(
  actor: SchoolActor | StaffActor,
  { schoolId, id }: { schoolId: string; id: string },
): Promise<void> {
  const school = requireOwnSchool(actor, schoolId);
  await withActor(school, async (tx) => {
    const { count } = await tx.schoolCalendarDay.deleteMany({ where: { id, schoolId } });
    if (count !== 1) throw new NotFound();
    await recordAudit(tx, school, {
      action: 'school_day.removed',
      subjectType: 'school_calendar_day',
      subjectId: id,
      organisationId: schoolId,
    });
  });
}
