import type { IsoDate } from './iso-date';
import { londonDate, londonTime } from './london';

// Making a formatter takes far longer than using it, and a list uses hundreds.
const formatters = new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>();

function formatted(date: IsoDate, options: Intl.DateTimeFormatOptions): string {
  let formatter = formatters.get(options);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
    formatters.set(options, formatter);
  }
  return formatter.format(new Date(`${date}T12:00:00Z`)).replaceAll(',', '');
}

const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const dayMonthYear = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const short = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const shortWithYear = { ...short, year: 'numeric' } as const;
const dayOfWeek = { weekday: 'short', day: 'numeric' } as const;
const monthYear = { month: 'long', year: 'numeric' } as const;
const dayAndMonth = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** 'Tuesday 3 February 2026' */
export function formatDateLong(date: IsoDate): string {
  return formatted(date, long);
}

/** '3 February 2026' */
export function formatDate(date: IsoDate): string {
  return formatted(date, dayMonthYear);
}

/** 'Tue 3 Feb' */
export function formatDateShort(date: IsoDate): string {
  return formatted(date, short).replace('Sept', 'Sep');
}

/** 'Tue 3 Feb 2026' */
export function formatDateShortWithYear(date: IsoDate): string {
  return formatted(date, shortWithYear).replace('Sept', 'Sep');
}

/** 'Tuesday 3 February' */
export function formatDayAndMonth(date: IsoDate): string {
  return formatted(date, dayAndMonth);
}

/** 'Tue 3' */
export function formatDayOfWeek(date: IsoDate): string {
  return formatted(date, dayOfWeek).replace(/^(\d+) (\w+)$/, '$2 $1');
}

/** 'February 2026' */
export function formatMonth(date: IsoDate): string {
  return formatted(date, monthYear);
}

/** '9:30am', '1pm', 'midday' for 12:00. Takes 'HH:MM'. */
export function formatClockTime(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  if (hours === 12 && minutes === 0) return 'midday';
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}${past}${hours < 12 ? 'am' : 'pm'}`;
}

/** '1pm to 4pm' */
export function formatTimeRange(startsAt: Date, endsAt: Date): string {
  return `${formatClockTime(londonTime(startsAt))} to ${formatClockTime(londonTime(endsAt))}`;
}

/** 'Tuesday 3 February 2026 at 9:30am' */
export function formatInstant(instant: Date): string {
  return `${formatDateLong(londonDate(instant))} at ${formatClockTime(londonTime(instant))}`;
}

/** 'today', 'yesterday', '10 days', '3 weeks', '5 months': how long something has been waiting. */
export function formatAge(days: number): string {
  if (days <= 0) return 'today';
  if (days === 1) return '1 day';
  if (days < 21) return `${days} days`;
  if (days < 70) return `${Math.floor(days / 7)} weeks`;
  return `${Math.floor(days / 30)} months`;
}

/** '1 hour 30 minutes' */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    hours > 0 ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : '',
    rest > 0 ? `${rest} ${rest === 1 ? 'minute' : 'minutes'}` : '',
  ].filter(Boolean);
  return parts.join(' ') || '0 minutes';
}

/** By the clock in England: until midday, until six, and after. */
export function greeting(instant: Date): string {
  const time = londonTime(instant);
  if (time < '12:00') return 'Good morning';
  return time < '18:00' ? 'Good afternoon' : 'Good evening';
}
