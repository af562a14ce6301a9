import 'server-only';
import type { SchoolActor, StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import { academicYearStart } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { readTermsAround } from './read-terms';
import type { Term } from './types';

const shownAtMost = 4;

/** The half-term that runs and those to come at a school, by its local authority's calendar. */
export function listComingTerms(actor: SchoolActor | StaffActor, schoolId: string): Promise<Term[]> {
  return withActor(actor, async (tx) => {
    const own = tenantFilter(actor.kind === 'school' ? { id: actor.schoolId } : {});
    const school = await tx.school.findFirst({
      where: { AND: [{ id: schoolId }, own] },
      select: { laCode: true },
    });
    const day = today();
    const terms = await readTermsAround(tx, school?.laCode ?? null, academicYearStart(day));
    return terms
      .filter(({ endsOn }) => endsOn >= day)
      .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
      .slice(0, shownAtMost);
  });
}
