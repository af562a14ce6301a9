import 'server-only';
import type { SchoolActor, StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { fromDateColumn } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import type { SchoolDay } from './types';

/** The days that a school has entered, the earliest first. */
export async function readSchoolDays(tx: Tx, schoolId: string): Promise<SchoolDay[]> {
  const days = await tx.schoolCalendarDay.findMany({
    where: { schoolId },
    orderBy: [{ startsOn: 'asc' }, { endsOn: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, label: true, startsOn: true, endsOn: true },
  });
  return days.map(({ startsOn, endsOn, ...day }) => ({
    ...day,
    startsOn: fromDateColumn(startsOn),
    endsOn: fromDateColumn(endsOn),
  }));
}

/** For the school itself and for staff who work with it; of any other school there are none. */
export function listSchoolDays(actor: SchoolActor | StaffActor, schoolId: string): Promise<SchoolDay[]> {
  return withActor(actor, async (tx) => {
    const own = tenantFilter(actor.kind === 'school' ? { schoolId: actor.schoolId } : {});
    if ('schoolId' in own && own.schoolId !== schoolId) return [];
    return readSchoolDays(tx, schoolId);
  });
}
