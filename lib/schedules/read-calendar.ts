import 'server-only';
import { academicYearStart, fromDateColumn, type IsoDate } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { readSchoolDays } from '@/lib/school-days/queries';
import { termsFor } from '@/lib/terms/rules';
import type { SchoolCalendar } from './view-types';

/** The terms of the school's local authority around a day, and the days that the school has entered. */
export async function readCalendar(tx: Tx, schoolId: string, day: IsoDate): Promise<SchoolCalendar> {
  const school = await tx.school.findUnique({
    where: { id: schoolId },
    select: { laCode: true, laName: true },
  });
  const published =
    school?.laCode == null ? [] : await tx.termDate.findMany({ where: { laCode: school.laCode } });
  const year = academicYearStart(day);
  const terms = termsFor(
    published.map(({ academicYear, halfTerm, startsOn, endsOn }) => ({
      academicYear,
      halfTerm,
      startsOn: fromDateColumn(startsOn),
      endsOn: fromDateColumn(endsOn),
      isAssumed: false,
    })),
    [-3, -2, -1, 0, 1, 2, 3].map((offset) => year + offset),
  );
  return { authority: school?.laName ?? null, terms, days: await readSchoolDays(tx, schoolId) };
}
