import type { IsoDate } from '@/lib/dates/iso-date';

/** Both ends inclusive; an open end is null. */
export interface Period {
  startsOn: IsoDate;
  endsOn: IsoDate | null;
}

export type PeriodState = 'past' | 'current' | 'upcoming';

/** The one place that says what a period is on a day: it starts on its first and ends on its last day, inclusive. */
export function periodState(period: Period, day: IsoDate): PeriodState {
  if (period.startsOn > day) return 'upcoming';
  if (period.endsOn !== null && period.endsOn < day) return 'past';
  return 'current';
}

export function isCurrent(period: Period, day: IsoDate): boolean {
  return periodState(period, day) === 'current';
}

export function overlap(one: Period, other: Period): boolean {
  return (
    (other.endsOn === null || one.startsOn <= other.endsOn) &&
    (one.endsOn === null || other.startsOn <= one.endsOn)
  );
}

/** The period of the day, else the next to come, else the last one: what a page about now shows. */
export function mostRelevant<P extends Period>(periods: readonly P[], day: IsoDate): P | undefined {
  const current = periods.find((period) => isCurrent(period, day));
  if (current !== undefined) return current;
  const upcoming = periods
    .filter((p) => periodState(p, day) === 'upcoming')
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))[0];
  return upcoming ?? [...periods].sort((a, b) => (a.startsOn > b.startsOn ? -1 : 1))[0];
}
