import 'server-only';
import { academicYearStart, type IsoDate } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { readSchoolDays } from '@/lib/school-days/queries';
import { readTermsAround } from '@/lib/terms/read-terms';
import type { SchoolCalendar } from './view-types';

/** The terms of the school's local authority around a day, and the days that the school has entered. */
export async function readCalendar(tx: Tx, schoolId: string, day: IsoDate): Promise<SchoolCalendar> {
  const school = await tx.school.findUnique({
    where: { id: schoolId },
    select: { laCode: true, laName: true },
  });
  const terms = await readTermsAround(tx, school?.laCode ?? null, academicYearStart(day));
  return { authority: school?.laName ?? null, terms, days: await readSchoolDays(tx, schoolId) };
}
