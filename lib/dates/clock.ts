import type { IsoDate } from './iso-date';
import { londonDate } from './london';

let fixedAt: Date | undefined;

/** The present instant. The only place that reads the clock. */
export function now(): Date {
  return fixedAt === undefined ? new Date() : new Date(fixedAt);
}

/** Today's date in England. */
export function today(): IsoDate {
  return londonDate(now());
}

/** Stops the clock for a test; without an argument it runs again. */
export function fixClock(at?: Date | string): void {
  fixedAt = at === undefined ? undefined : new Date(at);
}
