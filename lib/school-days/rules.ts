import { addDays, addMonths, daysBetween, type IsoDate } from '@/lib/dates/iso-date';
import { RuleBroken } from '@/lib/errors';

/** Whole terms are not days: the database refuses 120 days and more too. */
const mostDays = 42;

/** @throws RuleBroken with the field beside which it is said */
export function checkSchoolDay(
  { startsOn, endsOn }: { startsOn: IsoDate; endsOn: IsoDate },
  today: IsoDate,
): void {
  if (endsOn < startsOn)
    throw new RuleBroken('ends_first', 'Last day must be the first day or after it', 'ends');
  if (daysBetween(startsOn, endsOn) >= mostDays)
    throw new RuleBroken('too_long', 'Days entered together must be six weeks or fewer', 'ends');
  if (endsOn < today) throw new RuleBroken('past', 'Days must be today or in the future', 'starts');
  if (startsOn > addMonths(today, 36))
    throw new RuleBroken('far', 'First day must be within the next three years', 'starts');
}

export const covers = (day: { startsOn: IsoDate; endsOn: IsoDate }, date: IsoDate): boolean =>
  day.startsOn <= date && date <= day.endsOn;

/** Every date of the days, in order. */
export function datesOf({ startsOn, endsOn }: { startsOn: IsoDate; endsOn: IsoDate }): IsoDate[] {
  return Array.from({ length: daysBetween(startsOn, endsOn) + 1 }, (_, index) => addDays(startsOn, index));
}
