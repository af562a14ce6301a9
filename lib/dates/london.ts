import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './iso-date';

const zone = 'Europe/London';

function inLondon(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

/** The calendar date in England at an instant. */
export function londonDate(instant: Date): IsoDate {
  return inLondon(instant).toPlainDate().toString();
}

/** 'HH:MM' on a clock in England. */
export function londonTime(instant: Date): string {
  return inLondon(instant).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Minutes after midnight on a clock in England. */
export function londonMinute(instant: Date): number {
  const { hour, minute } = inLondon(instant);
  return hour * 60 + minute;
}

/** The instant of a wall time in England. A time skipped by the clock change moves forward by its hour. */
export function londonInstant(date: IsoDate, time: string): Date {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  return new Date(wall.toZonedDateTime(zone).epochMilliseconds);
}

/** First instant of a calendar date in England. */
export function startOfLondonDay(date: IsoDate): Date {
  return londonInstant(date, '00:00');
}
