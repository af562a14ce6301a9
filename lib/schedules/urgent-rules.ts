import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { noSchoolOn } from '@/lib/terms/rules';
import type { Term } from '@/lib/terms/types';
import type { PublishedRevision } from './publication';

/** A change that touches a day within so many school days is told by e-mail at once. */
export const urgentSchoolDays = 5;

/** The last of the next five school days after today; without term dates, of the next five week days. */
export function lastUrgentDay(terms: readonly Term[], today: IsoDate): IsoDate {
  let day = today;
  let left = urgentSchoolDays;
  for (let step = 0; step < 90 && left > 0; step++) {
    day = addDays(day, 1);
    const noSchool = noSchoolOn(terms, day);
    const isSchoolDay = noSchool === null || (terms.length === 0 && noSchool.reason === 'holidays');
    if (isSchoolDay) left -= 1;
  }
  return day;
}

export function isUrgent(
  { wasOn, nowOn }: Pick<PublishedRevision, 'wasOn' | 'nowOn'>,
  { today, last }: { today: IsoDate; last: IsoDate },
): boolean {
  return [wasOn, nowOn].some((day) => day !== null && today <= day && day <= last);
}
