import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor, StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { requireOwnSchool } from '../policy';
import { checkSchoolDay } from '../rules';
import type { SchoolDayKind } from '../types';

interface NewSchoolDay {
  schoolId: string;
  kind: SchoolDayKind;
  startsOn: IsoDate;
  endsOn: IsoDate;
  label: string;
}

/** A headteacher or induction tutor enters an INSET day, busy days or a closure of their own school. */
export async function addSchoolDay(
  actor: SchoolActor | StaffActor,
  { schoolId, kind, startsOn, endsOn, label }: NewSchoolDay,
): Promise<string> {
  const school = requireOwnSchool(actor, schoolId);
  checkSchoolDay({ startsOn, endsOn }, today());
  return withActor(school, async (tx) => {
    const dates = { startsOn: toDateColumn(startsOn), endsOn: toDateColumn(endsOn) };
    const same = await tx.schoolCalendarDay.count({ where: { schoolId, kind, ...dates } });
    if (same > 0) throw new RuleBroken('entered', 'These days have already been entered', 'starts');
    const { id } = await tx.schoolCalendarDay.create({
      data: { schoolId, kind, ...dates, label: label || null, createdById: school.userId },
      select: { id: true },
    });
    await recordAudit(tx, school, {
      action: 'school_day.added',
      subjectType: 'school_calendar_day',
      subjectId: id,
      organisationId: schoolId,
      detail: { kind, startsOn, endsOn },
    });
    return id;
  });
}
