import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './iso-date';

const zone = 'Europe/London';

const hour = 3_600_000;
const cachedHours = 10_000;
const offsets = new Map<number, number>();

/**
 * Offset of the clock in England, in milliseconds. It changes on whole hours only, so one answer serves every
 * instant of an hour: a schedule of thousands of events asks the slow calendar a few hundred times.
 */
function offsetAt(instant: Date): number {
  const key = Math.floor(instant.getTime() / hour);
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const zoned = Temporal.Instant.fromEpochMilliseconds(key * hour).toZonedDateTimeISO(zone);
  const offset = zoned.offsetNanoseconds / 1_000_000;
  if (offsets.size >= cachedHours) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** The clock in England at an instant, written as if it were UTC. */
function wallClock(instant: Date): string {
  return new Date(instant.getTime() + offsetAt(instant)).toISOString();
}

/** The calendar date in England at an instant. */
export function londonDate(instant: Date): IsoDate {
  return wallClock(instant).slice(0, 10);
}

/** 'HH:MM' on a clock in England. */
export function londonTime(instant: Date): string {
  return wallClock(instant).slice(11, 16);
}

/** Minutes after midnight on a clock in England. */
export function londonMinute(instant: Date): number {
  const [hours = 0, minutes = 0] = londonTime(instant).split(':').map(Number);
  return hours * 60 + minutes;
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

/** The instant with its zone, for writers that name the zone beside the wall time. */
export function londonZoned(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

/** Whether the wall time alone says which instant it is: not in the hour that comes twice in October. */
export function isPlainLondonTime(instant: Date): boolean {
  // That hour lies between midnight and two o'clock in UTC; elsewhere the slow calendar need not be asked.
  if (instant.getUTCHours() >= 2) return true;
  const wall = londonZoned(instant).toPlainDateTime();
  return (['earlier', 'later'] as const).every(
    (disambiguation) =>
      wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds === instant.getTime(),
  );
}
