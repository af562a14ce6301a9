import { addMonths, type IsoDate } from '@/lib/dates/iso-date';

/** A stretch at a school, with the last days of the trainings in it (null: not over). */
export interface OwnPeriod {
  role: 'ect' | 'mentor';
  startsOn: IsoDate;
  endsOn: IsoDate | null;
  trainings: (IsoDate | null)[];
}

const monthsAfterTraining = 12;

/** Until when people may open their own record: twelve months after training ended, and never before they leave. */
function opensUntil(period: OwnPeriod): IsoDate | null {
  if (period.endsOn === null || period.trainings.includes(null)) return null;
  const ends = period.trainings.filter((end) => end !== null).sort();
  const afterTraining = addMonths(ends.at(-1) ?? period.endsOn, monthsAfterTraining);
  return afterTraining > period.endsOn ? afterTraining : period.endsOn;
}

/**
 * As what the person is seen by themself on the day: the roles of the periods that are not over, else of the last
 * one. Empty when the record has closed to them.
 */
export function rolesInOwnRecord(periods: OwnPeriod[], on: IsoDate): ('ect' | 'mentor')[] {
  const open = periods.filter((period) => {
    const until = opensUntil(period);
    return until === null || until >= on;
  });
  const going = open.filter((period) => period.endsOn === null || period.endsOn >= on);
  const latest = [...open].sort((a, b) => a.startsOn.localeCompare(b.startsOn)).slice(-1);
  return [...new Set((going.length > 0 ? going : latest).map((period) => period.role))].sort();
}
