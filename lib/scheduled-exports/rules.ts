import { academicYearStart, type IsoDate, weekday } from '@/lib/dates/iso-date';
import { termOn, termsFor } from '@/lib/terms/rules';
import type { Term } from '@/lib/terms/types';

interface Due {
  weekday: number;
  lastSentOn: IsoDate | null;
}

/** In term alone; where the authority's terms are not known, in every week. */
export function isSentOn(
  day: IsoDate,
  { weekday: wanted, lastSentOn }: Due,
  published: readonly Term[],
): boolean {
  if (weekday(day) !== wanted || (lastSentOn !== null && lastSentOn >= day)) return false;
  const terms = termsFor(published, [academicYearStart(day)]);
  return terms.length === 0 || termOn(terms, day) !== null;
}

/** One mail for each user, school and day, however often the job runs. */
export function sendingKey({ userId, schoolId }: { userId: string; schoolId: string }, day: IsoDate): string {
  return `scheduled-export:${userId}:${schoolId}:${day}`;
}
